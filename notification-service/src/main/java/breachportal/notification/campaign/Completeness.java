package breachportal.notification.campaign;

import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.Campaign.Hold;
import breachportal.contract.campaign.Campaign.Ledger;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.CompletenessStatement;
import breachportal.contract.campaign.CompletenessStatement.StatedHold;
import breachportal.contract.campaign.CompletenessStatement.StatedList;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.store.audit.AuditTrail;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// States what became of every person of a campaign's list: to its organisation, and to the
/// authorities that have the report's notice.
@ApplicationScoped
public class Completeness {
  /// Campaign, list and ledger in one statement, so that they are of one snapshot.
  private static final String FACTS =
      """
      select c.*, l.refused, l.duplicates, l.file_sha256, l.uploaded_at, k.*
      from campaign c join subscriber_list l on l.id = c.list_id,
        lateral (
          select count(*) as total,
            count(*) filter (where outcome = 'accepted') as accepted,
            count(*) filter (where outcome = 'bounced') as bounced,
            count(*) filter (where outcome = 'suppressed') as suppressed,
            count(*) filter (where outcome = 'unreachable') as unreachable,
            count(*) filter (where outcome = 'cancelled') as cancelled,
            count(*) filter (where outcome is null) as pending
          from recipient r where r.list_id = c.list_id) k
      where c.id = ? and c.started_at is not null
      """;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Campaigns campaigns;
  @Inject Holds holds;
  @Inject AuditTrail audit;

  /// @param campaignId a campaign
  /// @param organisationId who asks
  /// @return the statement
  /// @throws NotFound when there is no such campaign of the organisation's
  /// @throws NotStarted when nothing of it was sent
  @Transactional
  public CompletenessStatement toOrganisation(UUID campaignId, UUID organisationId) {
    return state(campaigns.own(campaignId, organisationId));
  }

  /// @param reportReference a report
  /// @param campaignId one of its campaigns
  /// @param authorityId who asks
  /// @return the statement
  /// @throws NotFound when no notice of the report went to that authority, or it has no such
  ///     campaign
  /// @throws NotStarted when nothing of it was sent
  @Transactional
  public CompletenessStatement toAuthority(
      String reportReference, UUID campaignId, UUID authorityId) {
    var unused = holds.routed(reportReference, authorityId).orElseThrow(NotFound::new);
    return state(
        campaigns.ofReference(reportReference).stream()
            .filter(each -> each.id().equals(campaignId))
            .findFirst()
            .orElseThrow(NotFound::new));
  }

  /// The rows are counted with the rights of the system: they are no business of the police's.
  private CompletenessStatement state(SubscriberCampaign campaign) {
    List<StatedHold> stated =
        RowScope.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            (campaign.isDrill()
                                    ? List.<PoliceHold>of()
                                    : holds.of(campaign.reportReference()))
                                .stream().map(Completeness::stated).toList()));
    CompletenessStatement statement =
        RowScope.asSystem(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(
                            () ->
                                Sql.on(source)
                                    .first(FACTS, row -> read(row, stated), campaign.id())))
            .orElseThrow(NotStarted::new);
    audit.append("statement.issued", "campaign/" + campaign.id(), null);
    return statement;
  }

  private CompletenessStatement read(ResultSet row, List<StatedHold> stated) throws SQLException {
    Ledger ledger =
        new Ledger(
            row.getLong("total"),
            row.getLong("accepted"),
            row.getLong("bounced"),
            row.getLong("suppressed"),
            row.getLong("unreachable"),
            row.getLong("cancelled"),
            row.getLong("pending"));
    byte[] sha256 = row.getBytes("file_sha256");
    return new CompletenessStatement(
        1,
        row.getObject("id", UUID.class),
        row.getString("report_reference"),
        row.getString("organisation_name"),
        CampaignState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new StatedList(
            ledger.total(),
            row.getLong("refused"),
            row.getLong("duplicates"),
            sha256 == null ? null : HexFormat.of().formatHex(sha256),
            row.getTimestamp("uploaded_at").toInstant()),
        ledger,
        ledger.balances(),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("completed_at")),
        instant(row.getTimestamp("cancelled_at")),
        stated,
        time.instant(),
        row.getBoolean("drill"));
  }

  private static StatedHold stated(PoliceHold hold) {
    return new StatedHold(
        new Hold(hold.authorityName(), hold.placedAt(), hold.until()), hold.releasedAt());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
