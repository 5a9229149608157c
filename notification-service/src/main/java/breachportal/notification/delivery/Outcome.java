package breachportal.notification.delivery;

/// How a delivery ended.
public enum Outcome {
  /// The recipient's mail server took it.
  ACCEPTED,
  /// The mailbox was refused for good.
  REFUSED,
  /// It could not be handed over within the schedule's patience.
  GIVEN_UP
}
