package breachportal.notification.bounce;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mail that came back, understood.
///
/// @param kind what it is
/// @param reports what it says of each recipient; of a complaint, who complained where it tells
/// @param messageId the `Message-ID` of the mail that it is about, without brackets
/// @param deliveredTo the addresses that it was sent to, by which a delivery can be recognised
public record ReturnedMail(
    Kind kind, List<RecipientReport> reports, @Nullable String messageId, Set<String> deliveredTo) {

  public ReturnedMail {
    reports = List.copyOf(reports);
    deliveredTo = Set.copyOf(deliveredTo);
  }

  /// What a returned mail is.
  public enum Kind {
    /// At least one recipient was given up.
    BOUNCE,
    /// Nothing is decided yet: the mail is still on its way.
    DELAY,
    /// The recipient calls the mail unwanted (RFC 5965).
    COMPLAINT,
    /// A report of success.
    DELIVERED,
    /// Out of office and the like (RFC 3834): a person's mailbox answered, so it works.
    AUTOMATIC_REPLY,
    /// Anything else.
    OTHER
  }
}
