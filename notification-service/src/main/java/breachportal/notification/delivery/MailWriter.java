package breachportal.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.notification.smtp.DkimKey;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes mails as they go over the wire (RFC 5322). Safe for concurrent use.
final class MailWriter {
  private static final String LINE = "\r\n";

  /// RFC 5322, section 3.3. `GMT`, as HTTP writes it, is a form that no mail is to be made in.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  private final String from;
  private final String messageIdHost;
  private final Function<OutgoingMail, Optional<String>> returnPaths;
  private final @Nullable DkimKey dkim;

  /// @param from the sender's address
  /// @param messageIdHost the host in `Message-ID`
  /// @param returnPaths where a mail comes back to, when not to the sender
  /// @param dkim what signs; null when nothing does
  MailWriter(
      String from,
      String messageIdHost,
      Function<OutgoingMail, Optional<String>> returnPaths,
      @Nullable DkimKey dkim) {
    this.from = from;
    this.messageIdHost = messageIdHost;
    this.returnPaths = returnPaths;
    this.dkim = dkim;
  }

  /// @param mail a mail
  /// @return who hears of it when it comes back
  String returnPath(OutgoingMail mail) {
    return returnPaths.apply(mail).orElse(from);
  }

  /// @param mail a mail
  /// @param at when it is sent
  /// @return its bytes
  byte[] write(OutgoingMail mail, Instant at) {
    MimeEntity content = MimeEntity.of(mail);
    List<String> headers = headers(mail, at);
    headers.addAll(content.headers());
    byte[] body = content.body().getBytes(US_ASCII);
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
    headers.add("Date: " + DATE.format(at.atOffset(ZoneOffset.UTC)));
    headers.add("From: " + from);
    headers.add("To: " + mail.to());
    headers.add(HeaderText.header("Subject", mail.subject()));
    headers.add("Message-ID: <" + mail.deliveryId() + "@" + messageIdHost + ">");
    headers.add("Auto-Submitted: auto-generated");
    if (mail.unsubscribe() != null) {
      headers.add("List-Unsubscribe: <" + mail.unsubscribe() + ">");
      headers.add("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }
    headers.add("MIME-Version: 1.0");
    return headers;
  }
}
