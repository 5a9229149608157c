package breachportal.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The content of a mail as it goes over the wire: the headers that say what it is, and the body
/// (RFC 2045, RFC 2046). Every text is base 64 of its UTF-8 with CRLF line ends, so that no mail
/// server on the way has a reason to change it.
///
/// @param headers its `Content-` headers, each `Name: value`, folded or not
/// @param body ASCII, its lines ended by CRLF, the last one too
public record MimeEntity(List<String> headers, String body) {
  private static final String LINE = "\r\n";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, LINE.getBytes(US_ASCII));

  /// Copies the headers.
  public MimeEntity {
    headers = List.copyOf(headers);
  }

  /// @param mail a mail
  /// @return its content: one text, or its parts
  public static MimeEntity of(OutgoingMail mail) {
    MimeEntity sealed = mail.sealed();
    if (sealed != null) {
      return sealed;
    }
    if (mail.html() == null && mail.attachment() == null) {
      return new MimeEntity(textHeaders("plain"), base64(utf8(crlf(mail.text()))));
    }
    String boundary = "=_" + mail.deliveryId();
    return new MimeEntity(
        List.of(
            "Content-Type: multipart/%s; boundary=\"%s\""
                .formatted(mail.html() == null ? "mixed" : "alternative", boundary)),
        parts(mail, boundary));
  }

  /// @param contentType the value of its `Content-Type`
  /// @param fileName what a reader that can't open it shows it as
  /// @param content its bytes
  /// @return a file
  public static MimeEntity file(String contentType, String fileName, byte[] content) {
    return new MimeEntity(
        List.of(
            "Content-Type: %s; name=\"%s\"".formatted(contentType, fileName),
            "Content-Disposition: attachment; filename=\"%s\"".formatted(fileName),
            "Content-Transfer-Encoding: base64"),
        base64(content));
  }

  /// @param others further headers
  /// @return the same content with these headers before its own
  public MimeEntity after(List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(headers);
    return new MimeEntity(all, body);
  }

  /// @return headers, an empty line and the body
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() + 1_500);
    bytes.writeBytes((String.join(LINE, headers) + LINE + LINE).getBytes(US_ASCII));
    bytes.writeBytes(body.getBytes(US_ASCII));
    return bytes.toByteArray();
  }

  private static String parts(OutgoingMail mail, String boundary) {
    StringBuilder body = new StringBuilder(8_192);
    String open = "--" + boundary + LINE;
    part(body, open, textHeaders("plain"), crlf(mail.text()));
    if (mail.html() != null) {
      part(body, open, textHeaders("html"), crlf(mail.html()));
    }
    OutgoingMail.Attachment attachment = mail.attachment();
    if (attachment != null) {
      List<String> headers =
          List.of(
              "Content-Type: %s; name=\"%s\"".formatted(attachment.mediaType(), attachment.name()),
              "Content-Disposition: attachment; filename=\"%s\"".formatted(attachment.name()),
              "Content-Transfer-Encoding: base64");
      part(body, open, headers, attachment.content());
    }
    return body.append("--").append(boundary).append("--").append(LINE).toString();
  }

  private static void part(StringBuilder body, String open, List<String> headers, String text) {
    body.append(open)
        .append(String.join(LINE, headers))
        .append(LINE)
        .append(LINE)
        .append(base64(utf8(text)));
  }

  private static List<String> textHeaders(String kind) {
    return List.of(
        "Content-Type: text/" + kind + "; charset=utf-8", "Content-Transfer-Encoding: base64");
  }

  private static String base64(byte[] content) {
    return BASE64.encodeToString(content) + LINE;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static String crlf(String text) {
    return text.replace("\n", LINE);
  }
}
