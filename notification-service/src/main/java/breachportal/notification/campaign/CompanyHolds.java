package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.notification.campaign.Holds.HoldSet;
import breachportal.notification.campaign.Holds.Placed;
import breachportal.store.audit.AuditTrail;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Holds on all tellings of a company: a hold on each of its reports that the authority has a
/// notice of, so that a company with two reports can't tell the people of one under the other's
/// reference. A report that it files later is held when a campaign of it begins, before that is
/// there.
@ApplicationScoped
class CompanyHolds {
  /// Placing, extending and releasing those of one company go one by one.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('company hold ' || ?, 0))";

  private static final String REPORTS =
      """
      select distinct report_reference from notice
      where organisation_id = ? and authority_id = ? order by 1
      """;

  private static final String MISSING =
      """
      select distinct on (h.set_id) h.* from telling_hold h
      where h.organisation_id = ? and h.released_at is null and h.ends_at > ?
        and exists (
          select from notice n
          where n.report_reference = ? and n.authority_id = h.authority_id)
        and not exists (
          select from telling_hold o
          where o.set_id = h.set_id and o.report_reference = ?)
      """;

  @Inject DataSource source;
  @Inject Holds holds;
  @Inject ReportHolds reportHolds;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param reportReference a report
  /// @param authorityId an authority that has a notice of it
  /// @return whose report it is; empty of notices from before they said so
  Optional<UUID> companyOf(String reportReference, UUID authorityId) {
    return sql()
        .first(
            """
            select organisation_id from notice
            where report_reference = ? and authority_id = ? and organisation_id is not null limit 1
            """,
            row -> row.getObject(1, UUID.class),
            reportReference,
            authorityId);
  }

  /// Holds all reports of a company that the hold's authority has notices of; takes part in the
  /// transaction.
  ///
  /// @param company whose
  /// @param reportReference the report on which the hold was placed
  /// @param hold the hold
  void place(UUID company, String reportReference, PoliceHold hold) {
    lock(company);
    HoldSet set = new HoldSet(hold.id(), company);
    sql()
        .query(REPORTS, row -> row.getString(1), company, hold.authorityId())
        .forEach(
            each -> {
              boolean first = each.equals(reportReference);
              reportHolds.place(each, first ? hold : hold.as(Ids.next()), set);
              if (!first) {
                audit.append("telling.held", "telling/" + each, "until " + hold.until());
              }
            });
  }

  /// Waits until nobody else changes the set of a hold; takes part in the transaction.
  ///
  /// @param holdId one of a set
  /// @return all of the set that hold, in the order in which reports are locked
  List<Placed> setOf(UUID holdId) {
    holds.setOf(holdId).map(HoldSet::company).ifPresent(this::lock);
    return holds.ofSetOf(holdId);
  }

  /// Has a report held that is not yet, when all tellings of its company are; with the rights of
  /// the system, in a transaction of its own.
  ///
  /// @param company the company
  /// @param reportReference a report of its own
  void extendTo(UUID company, String reportReference) {
    RowScope.asSystem(
        () -> QuarkusTransaction.requiringNew().run(() -> extend(company, reportReference)));
  }

  private void extend(UUID company, String reportReference) {
    lock(company);
    List<Placed> missing =
        sql()
            .query(
                MISSING, Holds::placed, company, time.instant(), reportReference, reportReference);
    for (Placed each : missing) {
      reportHolds.place(reportReference, each.hold().as(Ids.next()), each.set());
      audit.append(
          "telling.hold_extended",
          "telling/" + reportReference,
          "telling/" + each.reportReference());
    }
  }

  private void lock(UUID company) {
    var unused = sql().query(LOCK, row -> true, company.toString());
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
