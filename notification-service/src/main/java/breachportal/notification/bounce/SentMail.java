package breachportal.notification.bounce;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mail of ours that something came back about. All methods take part in the transaction.
public interface SentMail {
  /// @param address an address, as a report writes it
  /// @return whether the mail went there
  boolean isTo(String address);

  /// Settles that it was given up.
  ///
  /// @param failure what is said of its reader; null when it came back without a word of anybody
  void bounced(@Nullable RecipientReport failure);

  /// Settles that its reader calls it unwanted.
  void complained();

  /// Hears that it is still on its way.
  default void delayed() {}

  /// @param report what a report says of somebody
  /// @return whether it is of this mail's reader
  default boolean isOf(RecipientReport report) {
    String original = report.original();
    return isTo(report.recipient()) || (original != null && isTo(original));
  }

  /// @param mail a bounce
  /// @return what it says of this mail's reader; where it names others only, as a mail that was
  ///     forwarded does, of the first that failed
  default Optional<RecipientReport> failureIn(ReturnedMail mail) {
    List<RecipientReport> failures =
        mail.reports().stream().filter(each -> each.action().isFailure()).toList();
    Optional<RecipientReport> own = failures.stream().filter(this::isOf).findFirst();
    boolean otherwise = mail.reports().stream().anyMatch(this::isOf);
    return own.isPresent() || otherwise ? own : failures.stream().findFirst();
  }
}
