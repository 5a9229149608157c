package breachportal.file.text;

import java.util.regex.Pattern;

/// How much of a text makes sense in the languages that seized files are written in: the share of
/// its letters outside of ASCII that stand in a possible syllable or are characters in daily use.
final class Plausibility {

  /// `SĐT`, for one, stands before many a number.
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{0,3}Đ[A-Z]{1,3}");

  private static final int WEIGHT_OF_DAMAGE = 3;

  private final CommonCharacters common;
  private int sensible;
  private int all;

  private Plausibility(CommonCharacters common) {
    this.common = common;
  }

  /// @param text as it comes out of one encoding
  /// @param common the characters that are in daily use where that encoding is
  /// @return from 0, nothing makes sense, to 1
  static double of(String text, CommonCharacters common) {
    Plausibility plausibility = new Plausibility(common);
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isOfWord(c)) {
        continue;
      }
      plausibility.judgeWord(text.substring(word, i));
      plausibility.judge(c);
      word = i + 1;
    }
    return plausibility.all == 0
        ? 0
        : Math.max(0, (double) plausibility.sensible / plausibility.all);
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00C0' && c <= '\u036F' && c != '\u00D7' && c != '\u00F7')
        || (c >= '\u1E00' && c <= '\u1EFF');
  }

  private void judgeWord(String word) {
    int outside = (int) word.chars().filter(c -> c > 0x7F).count();
    if (outside > 0) {
      all += outside;
      boolean possible = ABBREVIATION.matcher(word).matches() || VietnameseSyllable.is(word);
      sensible += possible ? outside : 0;
    }
  }

  private void judge(char c) {
    boolean neutral = c == '\u00A0' || (c >= '\u2000' && c <= '\u206F') || c == '\uFEFF';
    if (c < 0x80 || neutral) {
      return;
    }
    boolean damage = c == '\uFFFD' || c < 0xA0 || (c >= '\uE000' && c <= '\uF8FF');
    boolean wide = (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF01' && c <= '\uFF5E');
    all++;
    if (damage) {
      sensible -= WEIGHT_OF_DAMAGE;
    } else if (wide || common.contains(c)) {
      sensible++;
    }
  }
}
