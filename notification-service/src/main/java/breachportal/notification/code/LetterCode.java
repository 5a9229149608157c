package breachportal.notification.code;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The reference code of a letter: eleven characters and a check character, written in three groups
/// of four, such as `7K3M-9XQ2-HT4V`.
///
/// The alphabet has 31 characters, none of which looks like another (no 0, 1, I, L or O). 31 is
/// prime, so the weighted sum of the check finds every single wrong character and every two
/// neighbours exchanged. 31^11 is 2^54: guessing a code that exists is hopeless.
///
/// @param text twelve characters, the last of them the check
public record LetterCode(String text) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int BASE = ALPHABET.length();
  private static final int DATA = 11;
  private static final int GROUP = 4;

  /// A well-formed code that belongs to no letter, for previews and tests.
  public static final LetterCode EXAMPLE = withCheck("EXAMP2EC3DE");

  /// @throws IllegalArgumentException when it is not twelve characters with the right check
  public LetterCode {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("not a letter's code");
    }
  }

  /// @param hash at least 16 evenly distributed bytes
  /// @return the code that they stand for
  public static LetterCode from(byte[] hash) {
    BigInteger number = new BigInteger(1, hash);
    BigInteger base = BigInteger.valueOf(BASE);
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < DATA; i++) {
      BigInteger[] division = number.divideAndRemainder(base);
      data.append(ALPHABET.charAt(division[1].intValue()));
      number = division[0];
    }
    return withCheck(data.toString());
  }

  /// Reads a code as people type it: in lower case, with or without spaces and hyphens, in full
  /// width.
  ///
  /// @param typed what was typed
  /// @return the code, if it is one
  public static Optional<LetterCode> read(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}\\p{Z}\\p{Cf}._]+", "")
            .toUpperCase(Locale.ROOT);
    return isWellFormed(text) ? Optional.of(new LetterCode(text)) : Optional.empty();
  }

  /// @return the code as a letter shows it, in groups of four
  public String shown() {
    return text.substring(0, GROUP)
        + "-"
        + text.substring(GROUP, 2 * GROUP)
        + "-"
        + text.substring(2 * GROUP);
  }

  private static LetterCode withCheck(String data) {
    return new LetterCode(data + checkOf(data));
  }

  private static boolean isWellFormed(String text) {
    return text.length() == DATA + 1
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && checkOf(text.substring(0, DATA)) == text.charAt(DATA);
  }

  /// Weights 2 to 12, the check's own weight 1; the whole sum is 0 modulo 31.
  private static char checkOf(String data) {
    int sum = 0;
    for (int i = 0; i < DATA; i++) {
      sum += (DATA + 1 - i) * ALPHABET.indexOf(data.charAt(i));
    }
    return ALPHABET.charAt(Math.floorMod(-sum, BASE));
  }
}
