package breachportal.notification.delivery;

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
public record OutgoingMail(
    UUID deliveryId,
    String to,
    String subject,
    String text,
    @Nullable String html,
    @Nullable Attachment attachment) {

  /// @throws IllegalArgumentException when the mailbox could break out of its header
  public OutgoingMail {
    if (to.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == ',')) {
      throw new IllegalArgumentException("not a bare mailbox");
    }
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
