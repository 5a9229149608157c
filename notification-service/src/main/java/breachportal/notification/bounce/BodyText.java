package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Undoes transfer encodings (RFC 2045) and charsets. Nothing makes it fail: what is not encoded as
/// it says is taken as it stands.
final class BodyText {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([^?\\s]{1,40})\\?([BbQq])\\?([^?\\s]{0,800})\\?=");

  private BodyText() {}

  /// @param body one character a byte
  /// @param encoding the transfer encoding
  /// @param charset the charset's name; may be empty, unknown or wrong
  /// @return the text, lines ended by `\n`
  static String decode(String body, String encoding, String charset) {
    byte[] bytes =
        switch (encoding.strip().toLowerCase(Locale.ROOT)) {
          case "base64" -> base64(body);
          case "quoted-printable" -> quotedPrintable(body, false);
          default -> body.getBytes(ISO_8859_1);
        };
    return inCharset(bytes, charset).replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
  }

  private static byte[] base64(String body) {
    try {
      String letters = body.replaceAll("[^A-Za-z0-9+/]", "");
      int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
      return Base64.getMimeDecoder().decode(letters.substring(0, whole));
    } catch (IllegalArgumentException notEncoded) {
      return body.getBytes(ISO_8859_1);
    }
  }

  private static byte[] quotedPrintable(String body, boolean inHeader) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
    int length = body.length();
    for (int i = 0; i < length; i++) {
      char c = body.charAt(i);
      if (c == '=' && i + 1 < length && body.charAt(i + 1) == '\n') {
        i++;
      } else if (c == '=' && i + 2 < length && hex(body, i + 1) >= 0) {
        bytes.write(hex(body, i + 1));
        i += 2;
      } else {
        bytes.write(inHeader && c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String inCharset(byte[] bytes, String name) {
    try {
      String plain = name.strip();
      if (!plain.isEmpty() && !plain.equalsIgnoreCase("us-ascii") && Charset.isSupported(plain)) {
        return new String(bytes, Charset.forName(plain));
      }
    } catch (IllegalArgumentException noName) {
      // an impossible name is like none
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, FALLBACK);
    }
  }

  /// @param field a header field, one character a byte
  /// @return it with its encoded words (RFC 2047) decoded, and what stands in it as it is (RFC
  /// 6532)
  static String header(String field) {
    String text = inCharset(field.getBytes(ISO_8859_1), "");
    return ENCODED_WORD
        .matcher(text.replaceAll("\\?=\\s+=\\?", "?==?"))
        .replaceAll(
            word -> {
              byte[] bytes =
                  word.group(2).equalsIgnoreCase("B")
                      ? base64(word.group(3))
                      : quotedPrintable(word.group(3), true);
              return Matcher.quoteReplacement(inCharset(bytes, word.group(1)));
            });
  }
}
