package breachportal.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/// Writes text into a mail header (RFC 2047, RFC 5322).
public final class HeaderText {
  /// The longest line that has an encoded word in it (RFC 2047, section 2).
  private static final int LINE = 76;

  /// What stands around the base 64 of an encoded word.
  private static final int FRAME = 12;

  private static final int PLAIN_LIMIT = 60;

  private HeaderText() {}

  /// @param name the header's name, such as `Subject`
  /// @param text any text; control characters and line ends in it become spaces
  /// @return the header, folded where it is long
  public static String header(String name, String text) {
    String before = name + ": ";
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    boolean plain = line.length() <= PLAIN_LIMIT && line.chars().allMatch(c -> c < 0x7f);
    return before + (plain && !line.contains("=?") ? line : words(before.length(), line));
  }

  private static String words(int before, String line) {
    StringJoiner words = new StringJoiner("\r\n ");
    StringBuilder part = new StringBuilder();
    int room = bytesAfter(before);
    int bytes = 0;
    for (int codePoint : line.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > room) {
        words.add(word(part));
        part.setLength(0);
        room = bytesAfter(1);
        bytes = 0;
      }
      part.append(character);
      bytes += size;
    }
    return words.add(word(part)).toString();
  }

  /// @param before how many characters of the line are taken
  /// @return how many bytes an encoded word carries in the rest of it
  private static int bytesAfter(int before) {
    return (LINE - before - FRAME) / 4 * 3;
  }

  private static String word(StringBuilder text) {
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }
}
