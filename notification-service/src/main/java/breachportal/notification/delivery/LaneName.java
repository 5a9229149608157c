package breachportal.notification.delivery;

/// The lanes. Each has its own table, workers and connections, so that a police notice never waits
/// behind a campaign.
public enum LaneName {
  /// Notices to authorities: none is ever forgotten.
  URGENT("notice_delivery", true),
  /// Letters to the people concerned.
  CAMPAIGN("letter_delivery", false),
  /// Alerts that people asked for.
  ALERT("alert_delivery", false);

  private final String table;
  private final boolean keepsDeadLetters;

  LaneName(String table, boolean keepsDeadLetters) {
    this.table = table;
    this.keepsDeadLetters = keepsDeadLetters;
  }

  /// @return the table of its deliveries
  public String table() {
    return table;
  }

  /// @return the condition on its table that leaves out the mails of drills, which nobody waits for
  public String meant() {
    return this == CAMPAIGN ? "not drill" : "true";
  }

  /// @return the channel on which `NOTIFY` wakes its workers
  public String channel() {
    return "notification_" + table;
  }

  /// @return whether what can't be delivered stays, as a dead letter that alarms
  boolean keepsDeadLetters() {
    return keepsDeadLetters;
  }
}
