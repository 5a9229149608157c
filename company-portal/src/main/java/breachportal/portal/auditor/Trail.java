package breachportal.portal.auditor;

/// Which service's trail is read.
public enum Trail {
  REPORTS("Reports"),
  NOTIFICATIONS("Notifications"),
  LEAKS("Leaks and the check");

  private final String label;

  Trail(String label) {
    this.label = label;
  }

  /// @return what it is called on the page
  public String label() {
    return label;
  }
}
