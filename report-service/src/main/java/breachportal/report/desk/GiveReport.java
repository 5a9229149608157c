package breachportal.report.desk;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.organisation.Authority;
import breachportal.report.authority.Authorities;
import breachportal.report.breach.SentReports;
import breachportal.report.breach.SentReports.SentReport;
import breachportal.report.outbox.Outbox;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Hands a report over to another authority, or shares it with several. They get its newest notice
/// like everybody to whom it was routed, and every later one; the giver still sees it.
@ApplicationScoped
public class GiveReport {

  @Inject DataSource source;
  @Inject SentReports reports;
  @Inject Authorities authorities;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param officer an officer of an authority
  /// @param reportId a report that was sent to it
  /// @param request to whom it is given, and why
  @Transactional
  void give(Caller officer, UUID reportId, HandoverRequest request) {
    SentReport report = reports.routedForChange(officer, reportId);
    List<UUID> receivers = receivers(officer, request);
    Instant now = time.instant();
    for (UUID receiver : receivers) {
      if (give(report, receiver, now)) {
        outbox.append(reportId, report.revision(), List.of(receiver), now);
      }
      write(officer, reportId, receiver, request, now);
      audit.append(
          request.kind() == Handover.Kind.HANDOVER ? "report.handed_over" : "report.shared",
          "report/" + reportId,
          "authority/%s to authority/%s".formatted(officer.authority(), receiver));
    }
    if (request.kind() == Handover.Kind.HANDOVER) {
      Sql.on(source)
          .update(
              "update inbox set handed_over = true, assigned_to = null, assigned_name = null"
                  + " where report_id = ? and authority_id = ?",
              reportId,
              officer.authority());
    }
  }

  /// Shares a report with those who do not have it yet, in the current transaction.
  ///
  /// @param officer an officer of an authority that has it
  /// @param reportId the report
  /// @param request with whom, and why
  public void shareOnce(Caller officer, UUID reportId, HandoverRequest request) {
    SentReport report = reports.routedForChange(officer, reportId);
    Instant now = time.instant();
    for (UUID receiver : receivers(officer, request)) {
      if (give(report, receiver, now)) {
        outbox.append(reportId, report.revision(), List.of(receiver), now);
        write(officer, reportId, receiver, request, now);
        audit.append(
            "report.shared",
            "report/" + reportId,
            "authority/%s to authority/%s".formatted(officer.authority(), receiver));
      }
    }
  }

  private List<UUID> receivers(Caller officer, HandoverRequest request) {
    Set<UUID> known =
        authorities.all().stream().map(Authority::id).collect(Collectors.toUnmodifiableSet());
    List<UUID> receivers = request.authorities().stream().distinct().toList();
    if (!known.containsAll(receivers) || receivers.contains(officer.authority())) {
      throw new FieldsRefused("authorities", "known", "Other authorities of the portal.");
    }
    if (request.kind() == Handover.Kind.HANDOVER && receivers.size() > 1) {
      throw new FieldsRefused("authorities", "max_size", "A report is handed over to one.");
    }
    return receivers;
  }

  private boolean give(SentReport report, UUID receiver, Instant now) {
    return Sql.on(source)
        .first("select give_report(?, ?, ?)", row -> row.getBoolean(1), report.id(), receiver, now)
        .orElseThrow();
  }

  private void write(
      Caller officer, UUID reportId, UUID receiver, HandoverRequest request, Instant now) {
    Sql.on(source)
        .update(
            """
            insert into handover (id, report_id, kind, from_authority, to_authority, reason, at,
              by_subject, by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            Ids.next(),
            reportId,
            request.kind().name(),
            officer.authority(),
            receiver,
            request.reason(),
            now,
            officer.subject(),
            officer.name());
  }
}
