package breachportal.report.audit;

import java.util.UUID;

/// The names under which the audit trail tells of things.
public final class Things {

  private Things() {}

  /// @param report a report
  /// @return what all who see the report may read of it
  public static String report(UUID report) {
    return "report/" + report;
  }

  /// @param authority an authority
  /// @param report a report that was sent to it
  /// @return what only that authority may read: what it does with the report among its officers
  public static String within(UUID authority, UUID report) {
    return "authority/" + authority + "/report/" + report;
  }
}
