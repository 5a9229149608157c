package breachportal.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who puts mail into a lane: writes each mail when its turn comes and hears how it ended.
public interface Consignor {
  /// Writes the mail of a delivery. Runs outside of a transaction, with the rights of the system.
  ///
  /// @param deliveryId the delivery
  /// @return the mail; empty when it is not to be sent now, and the consignor has seen to that
  Optional<OutgoingMail> write(UUID deliveryId);

  /// Records how a delivery ended, in the transaction that ends it.
  ///
  /// @param deliveryId the delivery
  /// @param ending how it ended
  void ended(UUID deliveryId, Ending ending);

  /// How a delivery ended.
  ///
  /// @param outcome how
  /// @param tries how often it was tried
  /// @param at when
  /// @param code the mail server's last answer
  record Ending(Outcome outcome, int tries, Instant at, String code) {}
}
