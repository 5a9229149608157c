package breachportal.notification.delivery;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail to one mailbox.
///
/// Its `Message-ID` is made of the delivery's identifier, so that a mail that had to be sent twice
/// is recognised as one by those who receive it. Line ends in the texts are `\n`.
///
/// @param deliveryId the delivery it belongs to
/// @param to the mailbox: an address without a display name
/// @param subject the subject, as text; it is encoded on the way out
/// @param text the plain text part
/// @param html the HTML part of the same content, if there is one
/// @param attachment the file that goes with it, if there is one
/// @param unsubscribe where one `POST` ends mails of this kind (RFC 8058), for mails that their
///     reader asked for; null for what the law demands, which nobody can be talked out of
/// @param sealed the whole content, encrypted already; null when the others are the content
/// @param simulated what a simulated mail server says to it, for a mail of a drill; null for a mail
///     that is meant
/// @param recorded whether its delivery is written down here, so that what comes back about it
///     finds it; what comes back about another finds its reader only, by a keyed hash
public record OutgoingMail(
    UUID deliveryId,
    String to,
    String subject,
    String text,
    @Nullable String html,
    @Nullable Attachment attachment,
    @Nullable URI unsubscribe,
    @Nullable MimeEntity sealed,
    @Nullable SimulatedAnswer simulated,
    boolean recorded) {
  private static final int LONGEST_URI = 900;

  /// @throws IllegalArgumentException when the mailbox or the address to unsubscribe could break
  ///     out of its header, or that address is not HTTPS (plain HTTP on this machine only)
  public OutgoingMail {
    if (unsubscribe != null && !isOneClick(unsubscribe)) {
      throw new IllegalArgumentException("not an address to unsubscribe at");
    }
    if (to.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == ',')) {
      throw new IllegalArgumentException("not a bare mailbox");
    }
  }

  /// A mail that the law demands: it can't be unsubscribed from.
  ///
  /// @param deliveryId the delivery it belongs to
  /// @param to the mailbox
  /// @param subject the subject
  /// @param text the plain text part
  /// @param html the HTML part, if there is one
  /// @param attachment the file that goes with it, if there is one
  public OutgoingMail(
      UUID deliveryId,
      String to,
      String subject,
      String text,
      @Nullable String html,
      @Nullable Attachment attachment) {
    this(deliveryId, to, subject, text, html, attachment, null, null, null, true);
  }

  /// A mail that is sent as it is, not encrypted.
  public OutgoingMail(
      UUID deliveryId,
      String to,
      String subject,
      String text,
      @Nullable String html,
      @Nullable Attachment attachment,
      @Nullable URI unsubscribe) {
    this(deliveryId, to, subject, text, html, attachment, unsubscribe, null, null, true);
  }

  private static boolean isOneClick(URI uri) {
    String text = uri.toString();
    boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
    return uri.getHost() != null
        && ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))
        && text.length() <= LONGEST_URI
        && text.chars().noneMatch(c -> c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == ',');
  }

  /// @param outerSubject what everybody on the way may read
  /// @param content the encrypted content
  /// @return the same mail with nothing in it but the encrypted content
  public OutgoingMail sealed(String outerSubject, MimeEntity content) {
    return new OutgoingMail(
        deliveryId, to, outerSubject, "", null, null, unsubscribe, content, simulated, recorded);
  }

  /// @param answer what a simulated mail server says to it
  /// @return this mail as one of a drill, which no relay ever gets
  public OutgoingMail simulated(SimulatedAnswer answer) {
    return new OutgoingMail(
        deliveryId, to, subject, text, html, attachment, unsubscribe, sealed, answer, recorded);
  }

  /// @return this mail as one of which nothing is kept once it is sent
  public OutgoingMail unrecorded() {
    return new OutgoingMail(
        deliveryId, to, subject, text, html, attachment, unsubscribe, sealed, simulated, false);
  }

  /// A text file that goes with a mail, byte for byte.
  ///
  /// @param name its name: ASCII letters, digits, dots and hyphens
  /// @param mediaType its media type
  /// @param content its content, of which the UTF-8 is sent
  public record Attachment(String name, String mediaType, String content) {
    /// @throws IllegalArgumentException when the name could break out of its header
    public Attachment {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,120}")) {
        throw new IllegalArgumentException("not a plain file name");
      }
    }
  }
}
