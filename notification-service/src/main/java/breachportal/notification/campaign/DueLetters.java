package breachportal.notification.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.contract.campaign.Letter;
import breachportal.notification.letter.LetterMark;
import breachportal.notification.letter.LetterTemplate;
import breachportal.notification.list.SubscriberLists;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The letters whose turn has come, many at a time. All methods take part in the transaction.
@ApplicationScoped
class DueLetters {
  private static final String DUE =
      """
      select d.id, d.campaign_id, r.language, r.sealed_person, d.tries,
        c.state = 'running' and c.held_until is null and c.cancelled_at is null
          and r.outcome is null as runs
      from letter_delivery d
        join campaign c on c.id = d.campaign_id
        join recipient r on r.id = d.id
      where d.id = any(?)
      """;

  /// Takes letters off the lane that were settled while they waited for another try: by a mail that
  /// came back about an earlier one.
  private static final String FORGET =
      """
      delete from letter_delivery d using recipient r
      where d.id = any(?) and r.id = d.id and r.outcome is not null
      """;

  /// While a campaign does not run, its letters wait far in the future; resuming brings them back.
  /// The campaign is locked, so that none is parked after it was resumed.
  private static final String PARK =
      """
      with halted as materialized (
        select id from campaign
        where (state <> 'running' or held_until is not null) and cancelled_at is null
          and id in (select campaign_id from letter_delivery where id = any(?)) for share)
      update letter_delivery d set available_at = ?::timestamptz + interval '2000 years'
      from halted where d.campaign_id = halted.id and d.id = any(?)
      """;

  /// Takes letters of cancelled campaigns off the lane and settles their rows.
  private static final String CANCEL =
      """
      with gone as (
        delete from letter_delivery d using campaign c
        where d.id = any(?) and c.id = d.campaign_id and c.cancelled_at is not null
        returning d.id)
      update recipient r set outcome = 'cancelled', settled_at = ?
      from gone where r.id = gone.id and r.outcome is null
      """;

  /// Takes letters off the lane whose readers are not to be written to, and settles their rows.
  private static final String SUPPRESS =
      """
      with gone as (delete from letter_delivery where id = any(?) returning id)
      update recipient r set outcome = 'suppressed', settled_at = ?
      from gone where r.id = gone.id and r.outcome is null
      """;

  private static final int MOST_TEMPLATES = 300;

  @Inject DataSource source;
  @Inject SubscriberLists lists;
  @Inject Letters letters;
  @Inject InstantSource time;

  /// The templates of the campaigns that are under way, so that each is made once and not once a
  /// batch.
  private final Map<Wording, LetterTemplate> templates = new ConcurrentHashMap<>();

  /// All that a template is made of.
  private record Wording(
      Letter letter, Language language, String organisationName, LetterMark mark) {
    LetterTemplate template() {
      return LetterTemplate.of(letter, language, organisationName, mark);
    }
  }

  /// A letter whose turn has come.
  ///
  /// @param id its delivery, which is its recipient
  /// @param campaignId its campaign
  /// @param language its language
  /// @param sealed its sealed person
  /// @param tries how often it was tried before
  /// @param runs whether it may be sent now
  record Due(UUID id, UUID campaignId, Language language, Sealed sealed, int tries, boolean runs) {}

  /// A sealed person.
  @FunctionalInterface
  interface Sealed {
    /// @return the sealed bytes
    byte[] bytes();
  }

  /// What the letters of one campaign have in common.
  ///
  /// @param letters what is written
  /// @param people opens the rows of its list
  /// @param drill what simulated mail servers do, when it is a drill; null when it is meant
  record Edition(
      Map<Language, LetterTemplate> letters,
      SubscriberLists.Opener people,
      @Nullable Shares drill) {}

  /// @param ids deliveries
  /// @return those of them that are in the lane
  List<Due> of(Collection<UUID> ids) {
    return sql()
        .with(
            connection -> {
              try (var select = connection.prepareStatement(DUE)) {
                select.setArray(1, array(connection, ids));
                List<Due> due = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    due.add(read(row));
                  }
                }
                return due;
              }
            });
  }

  private static Due read(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes(4);
    return new Due(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Letters.language(row.getString(3)),
        () -> sealed,
        row.getInt(5),
        row.getBoolean(6));
  }

  /// @param campaignIds campaigns
  /// @return what the letters of each have in common
  Map<UUID, Edition> editions(Collection<UUID> campaignIds) {
    Map<UUID, Edition> editions = new HashMap<>();
    for (UUID id : campaignIds) {
      editions.put(id, edition(id));
    }
    return editions;
  }

  private Edition edition(UUID campaignId) {
    return sql()
        .first(
            """
            select c.organisation_name, l.id, l.wrapped_key, c.drill, c.drill_temporary,
              c.drill_bounced, c.drill_complained
            from campaign c join subscriber_list l on l.id = c.list_id where c.id = ?
            """,
            row ->
                new Edition(
                    templates(
                        letters.of(campaignId),
                        row.getString(1),
                        row.getBoolean(4) ? LetterMark.DRILL : LetterMark.NONE),
                    lists.opener(row.getObject(2, UUID.class), row.getBytes(3)),
                    row.getBoolean(4)
                        ? new Shares(row.getInt(5), row.getInt(6), row.getInt(7))
                        : null),
            campaignId)
        .orElseThrow();
  }

  private Map<Language, LetterTemplate> templates(
      Map<Language, Letter> written, String organisationName, LetterMark mark) {
    if (templates.size() > MOST_TEMPLATES) {
      templates.clear();
    }
    Map<Language, LetterTemplate> made = new EnumMap<>(Language.class);
    written.forEach(
        (language, letter) ->
            made.put(
                language,
                templates.computeIfAbsent(
                    new Wording(letter, language, organisationName, mark), Wording::template)));
    return made;
  }

  /// Takes letters off the lane that are settled already, and settles or parks those of campaigns
  /// that don't run.
  ///
  /// @param ids their deliveries
  void stop(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    var unused =
        sql()
            .with(
                connection -> {
                  Timestamp now = Timestamp.from(time.instant());
                  try (var forget = connection.prepareStatement(FORGET);
                      var cancel = connection.prepareStatement(CANCEL);
                      var park = connection.prepareStatement(PARK)) {
                    forget.setArray(1, array(connection, ids));
                    cancel.setArray(1, array(connection, ids));
                    cancel.setTimestamp(2, now);
                    park.setArray(1, array(connection, ids));
                    park.setTimestamp(2, now);
                    park.setArray(3, array(connection, ids));
                    return forget.executeUpdate() + cancel.executeUpdate() + park.executeUpdate();
                  }
                });
  }

  /// Settles letters that are not to be written.
  ///
  /// @param ids their deliveries
  void suppress(Collection<UUID> ids) {
    var unused =
        sql()
            .with(
                connection -> {
                  try (var suppress = connection.prepareStatement(SUPPRESS)) {
                    suppress.setArray(1, array(connection, ids));
                    suppress.setTimestamp(2, Timestamp.from(time.instant()));
                    return suppress.executeUpdate();
                  }
                });
  }

  private static java.sql.Array array(Connection connection, Collection<UUID> ids)
      throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
