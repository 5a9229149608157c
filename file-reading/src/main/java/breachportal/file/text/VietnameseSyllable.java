package breachportal.file.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether a word can be a Vietnamese syllable: an onset, a nucleus and a coda of the few
/// there are, with at most one tone. Bytes read in the wrong encoding hardly ever can.
final class VietnameseSyllable {

  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
              + "(?:iê|yê|uyê|uya|uyu|uôi|uây|uao|ươi|ươu|oai|oay|oao|oeo|iêu|yêu|uâ|uê|uô|uơ|uy|ui"
              + "|ua|oa|oă|oe|oi|oo|ôi|ơi|ưa|ưi|ươ|ưu|ia|iu|ai|ao|au|ay|âu|ây|eo|êu"
              + "|[aăâeêioôơuưy])"
              + "(?:ch|ng|nh|[cmnpt])?");
  private static final int LONGEST = 7;

  private VietnameseSyllable() {}

  /// @param word letters, composed or not
  static boolean is(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    if (composed.length() > LONGEST || !hasUsualCase(composed)) {
      return false;
    }
    String apart = Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String toneless = TONES.matcher(apart).replaceAll("");
    return apart.length() - toneless.length() <= 1
        && FORM.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC)).matches();
  }

  /// All small, all large, or only the first large.
  private static boolean hasUsualCase(String word) {
    boolean small = false;
    boolean largeLater = false;
    for (int i = 0; i < word.length(); i++) {
      boolean large = Character.isUpperCase(word.charAt(i));
      small |= !large;
      largeLater |= large && i > 0;
    }
    return !(small && largeLater);
  }
}
