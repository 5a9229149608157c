package breachportal.notification.campaign;

import breachportal.notification.delivery.DeliverySettings;
import breachportal.notification.delivery.LaneName;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// The heartbeat of running campaigns. At each turn a campaign feeds the lane up to its window, and
/// is complete once nothing of it is left.
///
/// Feeding a window at a time keeps companies from standing in each other's way: however long its
/// lists are and however many, the next company's letters come after one window of it.
@ApplicationScoped
class CampaignTurns {
  private static final String TABLE = "campaign_turn";
  private static final String CHANNEL = "notification_campaign_turn";

  /// Short, since a campaign waits for its end when a replica dies in a turn. Where a turn takes
  /// longer, the next one waits for the lock on the campaign.
  private static final Duration LEASE = Duration.ofSeconds(10);

  private static final Duration LONG_IN_HAND = Duration.ofSeconds(5);
  private static final int PARALLEL = 2;

  /// Puts the next rows of a list into the lane, and says how far it came.
  private static final String FEED =
      """
      with next as materialized (
        select id, position from recipient
        where list_id = ? and position > ? and outcome is null order by position limit ?),
      fed as (
        insert into letter_delivery (id, campaign_id, available_at, drill)
          select id, ?, ?, ? from next)
      select count(*), max(position) from next
      """;

  /// Cancels the next rows of a list that the lane never saw, and says how far it came.
  private static final String CANCEL =
      """
      with next as materialized (
        select id, position from recipient
        where list_id = ? and position > ? and outcome is null order by position limit ?),
      cancelled as (
        update recipient r set outcome = 'cancelled', settled_at = ? from next where r.id = next.id)
      select count(*), max(position) from next
      """;

  private static final int CANCELLED_A_TURN = 20_000;

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject CampaignSettings settings;
  @Inject DeliverySettings delivery;

  private final FeedingWindows windows = new FeedingWindows();

  void begin(@Observes StartupEvent unused) {
    windows.atMost(settings.window());
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, LEASE);
    workers.start(queue, CHANNEL, settings.turn(), PARALLEL, this::turn);
  }

  /// Gives a campaign a turn at once; takes part in the transaction. The attempts go up, so that a
  /// turn that is under way can't end this one.
  ///
  /// @param campaignId the campaign
  void give(UUID campaignId) {
    sql()
        .update(
            """
            insert into campaign_turn (id, available_at) values (?, ?)
            on conflict (id) do update
              set available_at = excluded.available_at, attempts = campaign_turn.attempts + 1
            """,
            campaignId,
            time.instant());
    sql().ring(CHANNEL);
  }

  /// Brings a cancelled campaign to its end.
  ///
  /// @param campaignId the campaign
  void wind(UUID campaignId) {
    bringUp(campaignId);
    give(campaignId);
  }

  /// Whatever of a cancelled campaign waits in the lane comes up at once. What a worker has in hand
  /// is left to it: a claim never lasts longer than the lease. When such a letter is deferred once
  /// more, the next turn brings it up.
  private void bringUp(UUID campaignId) {
    Instant now = time.instant();
    int found =
        sql()
            .update(
                """
                update letter_delivery set available_at = ?
                where campaign_id = ? and available_at > ? and available_at < 'infinity'
                """,
                now,
                campaignId,
                now.plus(delivery.lease()));
    if (found > 0) {
      sql().ring(LaneName.CAMPAIGN.channel());
    }
  }

  /// Wakes what was parked while the campaign was paused or held, and gives it its next turn.
  ///
  /// @param campaignId the campaign
  void resume(UUID campaignId) {
    sql()
        .update(
            """
            update letter_delivery set available_at = ?
            where campaign_id = ? and available_at > ?::timestamptz + interval '1000 years'
              and available_at < 'infinity'
            """,
            time.instant(),
            campaignId,
            time.instant());
    give(campaignId);
    sql().ring(LaneName.CAMPAIGN.channel());
  }

  private void turn(LeasedQueue turns, Claim claim) {
    QuarkusTransaction.requiringNew().run(() -> turnInTransaction(turns, claim));
  }

  /// Where a campaign stands.
  private record Standing(
      boolean runs,
      boolean cancelled,
      UUID listId,
      long fedTo,
      UUID organisationId,
      boolean drill) {}

  private void turnInTransaction(LeasedQueue turns, Claim claim) {
    Standing standing =
        sql()
            .first(
                """
                select state = 'running' and (held_until is null or cancelled_at is not null),
                  cancelled_at is not null, list_id, fed_to, organisation_id, drill
                from campaign where id = ? for update
                """,
                row ->
                    new Standing(
                        row.getBoolean(1),
                        row.getBoolean(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getObject(5, UUID.class),
                        row.getBoolean(6)),
                claim.id())
            .orElse(null);
    if (standing == null) {
      return; // a drill that was deleted, and its turn with it
    }
    boolean over = !standing.runs() || (feed(claim.id(), standing) && complete(claim.id()));
    var unused =
        over ? turns.complete(claim) : turns.retryAt(claim, time.instant().plus(settings.turn()));
  }

  /// @return whether the whole list has been fed
  private boolean feed(UUID campaignId, Standing standing) {
    if (standing.cancelled()) {
      return cancel(campaignId, standing);
    }
    long waiting = waiting(standing.organisationId());
    long room = windows.next(standing.organisationId(), waiting) - waiting;
    if (room <= 0) {
      return false;
    }
    Instant now = time.instant();
    long[] fed =
        sql()
            .first(
                FEED,
                row -> new long[] {row.getLong(1), row.getLong(2)},
                standing.listId(),
                standing.fedTo(),
                room,
                campaignId,
                now,
                standing.drill())
            .orElseThrow();
    if (fed[0] > 0) {
      sql().update("update campaign set fed_to = ? where id = ?", fed[1], campaignId);
      sql().ring(LaneName.CAMPAIGN.channel());
    }
    return fed[0] < room;
  }

  /// @return whether the whole list has been seen to
  private boolean cancel(UUID campaignId, Standing standing) {
    bringUp(campaignId);
    long[] cancelled =
        sql()
            .first(
                CANCEL,
                row -> new long[] {row.getLong(1), row.getLong(2)},
                standing.listId(),
                standing.fedTo(),
                CANCELLED_A_TURN,
                time.instant())
            .orElseThrow();
    if (cancelled[0] > 0) {
      sql().update("update campaign set fed_to = ? where id = ?", cancelled[1], campaignId);
    }
    return cancelled[0] < CANCELLED_A_TURN;
  }

  /// Counts what an organisation has waiting for a first try, in all of its campaigns. What has
  /// long been in hand doesn't count: its worker has died, or a mail server is slow to answer, and
  /// nothing else is to wait for that. The turns of one organisation go one after the other, so
  /// that they don't fill its window twice.
  private long waiting(UUID organisationId) {
    var unused =
        sql()
            .query(
                "select pg_advisory_xact_lock(hashtextextended('campaign turn ' || ?, 0))",
                row -> true,
                organisationId.toString());
    Instant now = time.instant();
    return sql()
        .first(
            """
            select count(*) from letter_delivery d
            where d.tries = 0 and d.campaign_id in (
              select id from campaign
              where organisation_id = ? and state = 'running' and held_until is null)
              and (d.returned > 0 or d.available_at <= ? or d.available_at > ?)
            """,
            row -> row.getLong(1),
            organisationId,
            now,
            now.plus(delivery.lease()).minus(LONG_IN_HAND))
        .orElse(0L);
  }

  /// @return whether nothing of the campaign is left to be decided
  private boolean complete(UUID campaignId) {
    return sql()
            .update(
                """
                update campaign set state = 'complete', completed_at = ?, version = version + 1
                where id = ? and not exists (select from letter_delivery where campaign_id = ?)
                """,
                time.instant(),
                campaignId,
                campaignId)
        == 1;
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
