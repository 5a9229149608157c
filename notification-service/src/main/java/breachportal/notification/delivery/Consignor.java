package breachportal.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who puts mail into a lane: writes the mails when their turn comes and hears how each ended.
public interface Consignor {
  /// Writes the mails of deliveries. Runs outside of a transaction, with the rights of the system.
  ///
  /// @param deliveryIds the deliveries
  /// @return their mails; those that are missing are not to be sent now, and the consignor has seen
  ///     to that
  Map<UUID, OutgoingMail> write(List<UUID> deliveryIds);

  /// Records how deliveries ended, in the transaction that ends them.
  ///
  /// @param endings how
  void ended(List<Ending> endings);

  /// How a delivery ended.
  ///
  /// @param deliveryId the delivery
  /// @param outcome how
  /// @param tries how often it was tried
  /// @param at when
  /// @param code the mail server's last answer
  /// @param condemnsAddress whether that answer says that nothing reaches the address
  record Ending(
      UUID deliveryId,
      Outcome outcome,
      int tries,
      Instant at,
      String code,
      boolean condemnsAddress) {}
}
