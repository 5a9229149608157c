package breachportal.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.notification.smtp.DkimKey;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes mails as they go over the wire (RFC 5322, RFC 2045, RFC 2046). Every text is base 64 of
/// its UTF-8 with CRLF line ends, so that no mail server on the way has a reason to change it. Safe
/// for concurrent use.
final class MailWriter {
  private static final String LINE = "\r\n";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, LINE.getBytes(US_ASCII));

  private final String from;
  private final String messageIdHost;
  private final Function<UUID, Optional<String>> returnPaths;
  private final @Nullable DkimKey dkim;

  /// @param from the sender's address
  /// @param messageIdHost the host in `Message-ID`
  /// @param returnPaths where the mail of a delivery comes back to, when not to the sender
  /// @param dkim what signs; null when nothing does
  MailWriter(
      String from,
      String messageIdHost,
      Function<UUID, Optional<String>> returnPaths,
      @Nullable DkimKey dkim) {
    this.from = from;
    this.messageIdHost = messageIdHost;
    this.returnPaths = returnPaths;
    this.dkim = dkim;
  }

  /// @param mail a mail
  /// @return who hears of it when it comes back
  String returnPath(OutgoingMail mail) {
    return returnPaths.apply(mail.deliveryId()).orElse(from);
  }

  /// @param mail a mail
  /// @param at when it is sent
  /// @return its bytes
  byte[] write(OutgoingMail mail, Instant at) {
    String boundary = "=_" + mail.deliveryId();
    boolean isOnePart = mail.html() == null && mail.attachment() == null;
    List<String> headers = headers(mail, at);
    headers.addAll(
        isOnePart
            ? textHeaders("plain")
            : List.of(
                "Content-Type: multipart/%s; boundary=\"%s\""
                    .formatted(mail.html() == null ? "mixed" : "alternative", boundary)));
    byte[] body = isOnePart ? encoded(crlf(mail.text())) : parts(mail, boundary);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 1_500);
    if (dkim != null) {
      bytes.writeBytes((dkim.sign(headers, body) + LINE).getBytes(US_ASCII));
    }
    bytes.writeBytes((String.join(LINE, headers) + LINE + LINE).getBytes(US_ASCII));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private List<String> headers(OutgoingMail mail, Instant at) {
    List<String> headers = new ArrayList<>();
    headers.add(
        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    headers.add("From: " + from);
    headers.add("To: " + mail.to());
    headers.add("Subject: " + HeaderText.encoded(mail.subject()));
    headers.add("Message-ID: <" + mail.deliveryId() + "@" + messageIdHost + ">");
    headers.add("Auto-Submitted: auto-generated");
    if (mail.unsubscribe() != null) {
      headers.add("List-Unsubscribe: <" + mail.unsubscribe() + ">");
      headers.add("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }
    headers.add("MIME-Version: 1.0");
    return headers;
  }

  private static byte[] parts(OutgoingMail mail, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(8_192);
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
    body.writeBytes(("--" + boundary + "--" + LINE).getBytes(US_ASCII));
    return body.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream body, String open, List<String> headers, String text) {
    body.writeBytes((open + String.join(LINE, headers) + LINE + LINE).getBytes(US_ASCII));
    body.writeBytes(encoded(text));
  }

  private static List<String> textHeaders(String kind) {
    return List.of(
        "Content-Type: text/" + kind + "; charset=utf-8", "Content-Transfer-Encoding: base64");
  }

  private static byte[] encoded(String text) {
    byte[] lines = BASE64.encode(text.getBytes(UTF_8));
    byte[] ended = new byte[lines.length + 2];
    System.arraycopy(lines, 0, ended, 0, lines.length);
    ended[lines.length] = '\r';
    ended[lines.length + 1] = '\n';
    return ended;
  }

  private static String crlf(String text) {
    return text.replace("\n", LINE);
  }
}
