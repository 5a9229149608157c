package breachportal.notification;

import breachportal.testing.PostgresResource;
import breachportal.testing.Waits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Ends leases before their time.
public final class Leases {
  private Leases() {}

  /// Lets whatever is in hand for the first time be claimed again, as when its holder had died.
  ///
  /// @param table the queue
  public static void end(String table) {
    try (Connection connection = PostgresResource.connect("postgres")) {
      int unused =
          connection
              .createStatement()
              .executeUpdate(
                  """
                  update notification.%s set attempts = attempts + 1, available_at = '2000-01-01'
                  where available_at < 'infinity' and tries = 0
                  """
                      .formatted(table));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// Takes the first letters of a campaign that has not begun in hand, as a worker does that then
  /// dies.
  ///
  /// @param campaign a campaign with a list
  /// @param letters how many
  /// @param until when the lease on them ends
  public static void takeAndDie(String campaign, int letters, Instant until) {
    try (Connection connection = PostgresResource.connect("postgres");
        PreparedStatement take =
            connection.prepareStatement(
                """
                with taken as (
                  select r.id, r.position
                  from notification.recipient r join notification.campaign c using (list_id)
                  where c.id = ?::uuid order by r.position limit ?),
                fed as (
                  insert into notification.letter_delivery (id, campaign_id, available_at, attempts)
                  select id, ?::uuid, ?::timestamptz, 1 from taken)
                update notification.campaign set fed_to = (select max(position) from taken)
                where id = ?::uuid
                """)) {
      take.setString(1, campaign);
      take.setInt(2, letters);
      take.setString(3, campaign);
      take.setString(4, until.toString());
      take.setString(5, campaign);
      int unused = take.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// @param campaign a campaign
  /// @param now the present of the service
  /// @return whether each of its letters in the lane has been tried, waits for another try, and is
  ///     in nobody's hands
  public static boolean noneInHand(String campaign, Instant now) {
    return eachIs(
        "tries > 0 and attempts = tries + returned and available_at > ?::timestamptz",
        campaign,
        now);
  }

  /// Waits until no campaign is under way that could put letters into the lane.
  public static void awaitNoCampaign() {
    Waits.await().until(() -> count("select count(*) from notification.campaign_turn") == 0);
  }

  /// Waits until no urgent mail is under way: what is in hand when the clock is set forward beyond
  /// its lease is sent again.
  public static void awaitNothingUrgent() {
    Waits.await()
        .until(
            () ->
                count(
                        "select count(*) from notification.notice_delivery"
                            + " where available_at < 'infinity'")
                    == 0);
  }

  /// @param campaign a campaign
  /// @return how many of its letters are in the lane
  public static long inLane(String campaign) {
    return count(
        "select count(*) from notification.letter_delivery where campaign_id = '"
            + UUID.fromString(campaign)
            + "'");
  }

  private static long count(String select) {
    try (Connection connection = PostgresResource.connect("postgres");
        ResultSet row = connection.createStatement().executeQuery(select)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// @param campaign a campaign
  /// @param now the present of the service
  /// @return whether each of its letters in the lane waits for the campaign to go on
  public static boolean allParked(String campaign, Instant now) {
    return eachIs("available_at > ?::timestamptz + interval '1000 years'", campaign, now);
  }

  /// @param campaign a campaign of one person
  /// @return its letter in the lane
  public static UUID onlyOne(String campaign) {
    try (Connection connection = PostgresResource.connect("postgres");
        PreparedStatement select =
            connection.prepareStatement(
                "select id from notification.letter_delivery where campaign_id = ?::uuid")) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static boolean eachIs(String condition, String campaign, Instant now) {
    try (Connection connection = PostgresResource.connect("postgres");
        PreparedStatement count =
            connection.prepareStatement(
                """
                select count(*) > 0 and bool_and(%s)
                from notification.letter_delivery where campaign_id = ?::uuid
                """
                    .formatted(condition))) {
      count.setString(1, now.toString());
      count.setString(2, campaign);
      try (ResultSet row = count.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
