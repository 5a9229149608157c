package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign.Hold;
import breachportal.contract.campaign.HoldScope;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The holds that authorities have put on the telling of reports. All methods take part in the
/// transaction, and see what its caller may see.
@ApplicationScoped
class Holds {
  /// Every change of a report's holds, and the begin of a campaign under them, goes one by one.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('telling hold ' || ?, 0))";

  private static final String INSERT =
      """
      insert into telling_hold (id, report_reference, authority_id, authority_name, officer, ground,
        placed_at, ends_at, set_id, organisation_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject DataSource source;

  /// An authority that has the notice of a report.
  ///
  /// @param id its identifier
  /// @param name its name
  record Authority(UUID id, String name) {}

  /// The holds that are placed on all tellings of a company together.
  ///
  /// @param id the identifier of the first of them
  /// @param company whose reports they are on
  record HoldSet(UUID id, UUID company) {}

  /// A hold and where it is.
  ///
  /// @param reportReference the report that it is on
  /// @param hold the hold
  /// @param set what it is one of, if it is not alone
  record Placed(String reportReference, PoliceHold hold, @Nullable HoldSet set) {}

  /// @param reportReference a report
  /// @param authorityId an authority
  /// @return the authority, when a notice of the report went to it
  Optional<Authority> routed(String reportReference, UUID authorityId) {
    return sql()
        .first(
            """
            select coalesce(authority_name, '') from notice
            where report_reference = ? and authority_id = ?
            order by authority_name is null, accepted_at desc limit 1
            """,
            row -> new Authority(authorityId, row.getString(1)),
            reportReference,
            authorityId);
  }

  /// Waits until nobody else changes the holds of a report.
  ///
  /// @param reportReference a report
  /// @return when the longest of its holds ends, if one holds
  Optional<Instant> lockedEnd(String reportReference) {
    var unused = sql().query(LOCK, row -> true, reportReference);
    return longestOf(reportReference).map(Hold::until);
  }

  /// Puts a campaign that was just written under the holds of its report, which its company sees
  /// from then on.
  ///
  /// @param campaignId the campaign
  /// @param reportReference its report
  void applyTo(UUID campaignId, String reportReference) {
    Optional<Instant> end = lockedEnd(reportReference);
    if (end.isPresent()) {
      sql().update("update campaign set held_until = ? where id = ?", end.get(), campaignId);
    }
  }

  /// @param reportReference a report
  /// @return the longest of its holds, as the company sees it
  Optional<Hold> longestOf(String reportReference) {
    return sql()
        .first(
            """
            select authority_name, placed_at, ends_at from telling_hold
            where report_reference = ? and released_at is null order by ends_at desc, id limit 1
            """,
            row ->
                new Hold(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant()),
            reportReference);
  }

  /// @param reportReference a report
  /// @return all of its holds, the newest first, at most 100
  List<PoliceHold> of(String reportReference) {
    return sql()
        .query(
            """
            select * from telling_hold where report_reference = ?
            order by placed_at desc, id desc limit 100
            """,
            Holds::read,
            reportReference);
  }

  /// @param holdId a hold
  /// @return the set that it is one of, if it is not alone
  Optional<HoldSet> setOf(UUID holdId) {
    return sql()
        .first("select * from telling_hold where id = ?", Holds::placed, holdId)
        .flatMap(each -> Optional.ofNullable(each.set()));
  }

  /// @param holdId a hold
  /// @return it, and all others of its set, as far as they hold
  List<Placed> ofSetOf(UUID holdId) {
    return sql()
        .query(
            """
            select * from telling_hold where released_at is null and (id = ?
              or set_id = (select set_id from telling_hold where id = ?))
            order by report_reference
            """,
            Holds::placed,
            holdId,
            holdId);
  }

  /// @param holdId a hold
  /// @return the reference of its report
  Optional<String> reportOf(UUID holdId) {
    return sql()
        .first(
            "select report_reference from telling_hold where id = ?",
            row -> row.getString(1),
            holdId);
  }

  void add(String reportReference, PoliceHold hold, @Nullable HoldSet set) {
    sql()
        .update(
            INSERT,
            hold.id(),
            reportReference,
            hold.authorityId(),
            hold.authorityName(),
            hold.officer(),
            hold.ground(),
            hold.placedAt(),
            hold.until(),
            set == null ? null : set.id(),
            set == null ? null : set.company());
  }

  /// @param holdId a hold
  /// @param at when it ends
  /// @param by who ends it; null when it ends by itself
  /// @return whether it held until now
  boolean release(UUID holdId, Instant at, @Nullable String by) {
    return sql()
            .update(
                """
                update telling_hold set released_at = ?, released_by = ?
                where id = ? and released_at is null
                """,
                at,
                by,
                holdId)
        == 1;
  }

  static Placed placed(ResultSet row) throws SQLException {
    return new Placed(row.getString("report_reference"), read(row), set(row));
  }

  private static @Nullable HoldSet set(ResultSet row) throws SQLException {
    UUID id = row.getObject("set_id", UUID.class);
    return id == null ? null : new HoldSet(id, row.getObject("organisation_id", UUID.class));
  }

  private static PoliceHold read(ResultSet row) throws SQLException {
    Timestamp releasedAt = row.getTimestamp("released_at");
    return new PoliceHold(
        row.getObject("id", UUID.class),
        row.getObject("authority_id", UUID.class),
        row.getString("authority_name"),
        row.getString("officer"),
        row.getString("ground"),
        row.getTimestamp("placed_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        releasedAt == null ? null : releasedAt.toInstant(),
        row.getString("released_by"),
        row.getObject("set_id") == null ? HoldScope.REPORT : HoldScope.COMPANY);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
