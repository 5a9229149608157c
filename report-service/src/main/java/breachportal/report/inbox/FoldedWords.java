package breachportal.report.inbox;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes text apart into words as they are searched for: without case and diacritics, so that `tay
/// ninh` finds `Tây Ninh`, and Chinese, which has no spaces, in pairs of neighbouring characters.
final class FoldedWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 64;

  private FoldedWords() {}

  /// Letters and digits that stand together in one kind of script.
  ///
  /// @param chinese whether they are Chinese characters
  /// @param text the characters, folded
  record Run(boolean chinese, String text) {

    /// @return its words in order: itself, or for Chinese each pair and the last character
    List<String> words() {
      if (!chinese) {
        return List.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
      int[] characters = text.codePoints().toArray();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < characters.length; i++) {
        words.add(new String(characters, i, Math.min(2, characters.length - i)));
      }
      return words;
    }
  }

  /// @param text any text
  /// @return its runs, in order
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean chinese = false;
    for (int character : fold(text).codePoints().toArray()) {
      boolean isChinese = UnicodeScript.of(character) == UnicodeScript.HAN;
      boolean belongs = isChinese || Character.isLetterOrDigit(character);
      if (!run.isEmpty() && (!belongs || isChinese != chinese)) {
        runs.add(new Run(chinese, run.toString()));
        run.setLength(0);
      }
      if (belongs) {
        chinese = isChinese;
        run.appendCodePoint(character);
      }
    }
    if (!run.isEmpty()) {
      runs.add(new Run(chinese, run.toString()));
    }
    return runs;
  }

  private static String fold(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
  }
}
