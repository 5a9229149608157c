package breachportal.notification.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;
import breachportal.notification.campaign.LetterMail.Reader;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.delivery.Consignor;
import breachportal.notification.delivery.Lane;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Outcome;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.list.Subscriber;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Sends the letters of campaigns on their lane and settles each row of the list.
@ApplicationScoped
class LetterLane implements Consignor {
  private static final String DUE =
      """
      select c.state = 'running' and c.held_until is null and c.cancelled_at is null as runs,
        c.organisation_name, r.list_id, l.wrapped_key, r.language, r.sealed_person,
        w.subject, w.what_happened, w.what_information, w.what_we_do, w.what_you_can_do,
        w.more_information
      from letter_delivery d
        join campaign c on c.id = d.campaign_id
        join recipient r on r.id = d.id
        join subscriber_list l on l.id = r.list_id
        join campaign_letter w on w.campaign_id = c.id and w.language = r.language
      where d.id = ?
      """;

  /// While a campaign does not run, its letters wait far in the future; resuming brings them back.
  /// The campaign is locked, so that none is parked after it was resumed.
  private static final String PARK =
      """
      update letter_delivery d set available_at = ?::timestamptz + interval '2000 years'
      from (select id from campaign
        where (state <> 'running' or held_until is not null) and cancelled_at is null and id =
        (select campaign_id from letter_delivery where id = ?) for share) halted
      where d.id = ? and d.campaign_id = halted.id
      """;

  /// Takes a letter of a cancelled campaign off the lane and settles its row.
  private static final String CANCEL =
      """
      with gone as (
        delete from letter_delivery d using campaign c
        where d.id = ? and c.id = d.campaign_id and c.cancelled_at is not null returning d.id)
      update recipient r set outcome = 'cancelled', settled_at = ? from gone where r.id = gone.id
      """;

  /// Takes a letter off the lane whose reader is not to be written to, and settles its row.
  private static final String SUPPRESS =
      """
      with gone as (delete from letter_delivery where id = ? returning id)
      update recipient r set outcome = 'suppressed', settled_at = ?
      from gone where r.id = gone.id and r.outcome is null
      """;

  /// Replies by which a mail server says that there is no such mailbox (RFC 5321, section 4.2.3).
  private static final Set<String> NO_MAILBOX = Set.of("550", "551", "553");

  @Inject DataSource source;
  @Inject Lanes lanes;
  @Inject SubscriberLists lists;
  @Inject LetterCodes codes;
  @Inject InstantSource time;
  @Inject Suppressions suppressions;

  private @Nullable Lane lane;

  void begin(@Observes StartupEvent unused) {
    lane = lanes.open(LaneName.CAMPAIGN, this);
    lane.start();
  }

  void end(@Observes ShutdownEvent unused) throws InterruptedException {
    if (lane != null) {
      lane.stop();
    }
  }

  /// A letter whose turn has come.
  private record Due(
      boolean runs, String organisationName, Language language, Subscriber person, Letter letter) {}

  @Override
  public Optional<OutgoingMail> write(UUID deliveryId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> wanted(deliveryId))
        .filter(due -> due.runs() || !stopped(deliveryId))
        .map(due -> mail(deliveryId, due));
  }

  private Due due(UUID deliveryId, ResultSet row) throws SQLException {
    return new Due(
        row.getBoolean("runs"),
        row.getString("organisation_name"),
        Letters.language(row.getString("language")),
        lists.open(
            row.getObject("list_id", UUID.class),
            row.getBytes("wrapped_key"),
            deliveryId,
            row.getBytes("sealed_person")),
        Letters.read(row));
  }

  private OutgoingMail mail(UUID deliveryId, Due due) {
    LetterMail letter =
        LetterMail.write(
            due.letter(),
            due.language(),
            due.organisationName(),
            new Reader(due.person().name(), codes.codeOf(deliveryId), false));
    return new OutgoingMail(
        deliveryId, due.person().email(), letter.subject(), letter.text(), letter.html(), null);
  }

  /// A letter is what the law demands: a complaint does not stop it, a dead mailbox does.
  private Optional<Due> wanted(UUID deliveryId) {
    Sql sql = Sql.on(source);
    Optional<Due> due = sql.first(DUE, row -> due(deliveryId, row), deliveryId);
    boolean dead =
        due.filter(it -> it.runs() && suppressions.stops(it.person().email(), true)).isPresent();
    return dead && sql.update(SUPPRESS, deliveryId, time.instant()) == 1 ? Optional.empty() : due;
  }

  private boolean stopped(UUID deliveryId) {
    Sql sql = Sql.on(source);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.update(CANCEL, deliveryId, time.instant()) == 1
                    || sql.update(PARK, time.instant(), deliveryId, deliveryId) == 1);
  }

  @Override
  public void ended(UUID deliveryId, Ending ending) {
    String outcome =
        switch (ending.outcome()) {
          case ACCEPTED -> "accepted";
          case REFUSED -> "bounced";
          case GIVEN_UP -> "unreachable";
        };
    Sql.on(source)
        .update(
            """
            update recipient set outcome = ?, settled_at = ?, tries = ?, last_answer = ?
            where id = ? and outcome is null
            """,
            outcome,
            ending.at(),
            ending.tries(),
            ending.code(),
            deliveryId);
    if (ending.outcome() == Outcome.REFUSED && NO_MAILBOX.contains(ending.code())) {
      lists
          .person(deliveryId)
          .ifPresent(person -> suppressions.add(person.email(), Reason.BOUNCED));
    }
  }
}
