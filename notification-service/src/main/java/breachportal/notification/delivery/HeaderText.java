package breachportal.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/// Writes text into a mail header (RFC 2047, RFC 5322).
public final class HeaderText {
  /// 75 octets are allowed for an encoded word; 12 are its frame, 60 of base 64 carry 45 bytes.
  private static final int BYTES_A_WORD = 45;

  private static final int PLAIN_LIMIT = 60;

  private HeaderText() {}

  /// @param text any text; control characters and line ends in it become spaces
  /// @return what can stand after `Subject: `, folded where it is long
  public static String encoded(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    boolean plain = line.length() <= PLAIN_LIMIT && line.chars().allMatch(c -> c < 0x7f);
    return plain && !line.contains("=?") ? line : words(line);
  }

  private static String words(String line) {
    StringJoiner words = new StringJoiner("\r\n ");
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (int codePoint : line.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > BYTES_A_WORD) {
        words.add(word(part));
        part.setLength(0);
        bytes = 0;
      }
      part.append(character);
      bytes += size;
    }
    return words.add(word(part)).toString();
  }

  private static String word(StringBuilder text) {
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }
}
