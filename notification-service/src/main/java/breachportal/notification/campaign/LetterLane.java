package breachportal.notification.campaign;

import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.notification.campaign.DueLetters.Due;
import breachportal.notification.campaign.DueLetters.Edition;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.delivery.Consignor;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Outcome;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.letter.LetterMail;
import breachportal.notification.letter.LetterMail.Reader;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.file.Subscriber;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Sends the letters of campaigns on their lane and settles each row of the list.
@ApplicationScoped
class LetterLane implements Consignor {
  private static final String SETTLE =
      """
      update recipient r
      set outcome = e.outcome, settled_at = e.at, tries = e.tries, last_answer = e.code
      from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::int[], ?::text[])
        as e (id, outcome, at, tries, code)
      where r.id = e.id and r.outcome is null
      """;

  @Inject DataSource source;
  @Inject Lanes lanes;
  @Inject DueLetters dueLetters;
  @Inject LetterCodes codes;
  @Inject Suppressions suppressions;
  @Inject SubscriberLists lists;

  void begin(@Observes StartupEvent unused) {
    lanes.open(LaneName.CAMPAIGN, this);
  }

  /// A letter that is to be sent now.
  private record Ready(Due due, Edition edition, Subscriber person) {}

  @Override
  public Map<UUID, OutgoingMail> write(List<UUID> deliveryIds) {
    return QuarkusTransaction.requiringNew().call(() -> ready(deliveryIds)).stream()
        .collect(Collectors.toMap(each -> each.due().id(), this::mail));
  }

  private List<Ready> ready(List<UUID> ids) {
    Map<Boolean, List<Due>> due =
        dueLetters.of(ids).stream().collect(Collectors.partitioningBy(Due::runs));
    List<Due> stopped = due.getOrDefault(false, List.of());
    List<Due> running = due.getOrDefault(true, List.of());
    dueLetters.stop(stopped.stream().map(Due::id).toList());
    Map<UUID, Edition> editions =
        dueLetters.editions(running.stream().map(Due::campaignId).collect(Collectors.toSet()));
    List<Ready> ready =
        running.stream()
            .map(each -> opened(each, Objects.requireNonNull(editions.get(each.campaignId()))))
            .toList();
    return withoutSuppressed(ready);
  }

  private static Ready opened(Due due, Edition edition) {
    return new Ready(due, edition, edition.people().open(due.id(), due.sealed().bytes()));
  }

  /// A letter is what the law demands: a complaint does not stop it, a dead mailbox does.
  private List<Ready> withoutSuppressed(List<Ready> letters) {
    Set<String> stopped =
        suppressions.stopped(letters.stream().map(each -> each.person().mailbox()).toList(), true);
    if (stopped.isEmpty()) {
      return letters;
    }
    Map<Boolean, List<Ready>> parted =
        letters.stream()
            .collect(Collectors.partitioningBy(each -> stopped.contains(each.person().mailbox())));
    dueLetters.suppress(
        parted.getOrDefault(true, List.of()).stream().map(each -> each.due().id()).toList());
    return parted.getOrDefault(false, List.of());
  }

  private OutgoingMail mail(Ready ready) {
    Due due = ready.due();
    Subscriber person = ready.person();
    LetterMail letter =
        Objects.requireNonNull(ready.edition().letters().get(due.language()))
            .fill(
                new Reader(person.name(), person.phone(), person.fields(), codes.codeOf(due.id())));
    OutgoingMail mail =
        new OutgoingMail(
            due.id(), person.mailbox(), letter.subject(), letter.text(), letter.html(), null);
    Shares drill = ready.edition().drill();
    return drill == null ? mail : mail.simulated(Rehearsal.answer(due.id(), due.tries(), drill));
  }

  @Override
  public void ended(List<Ending> endings) {
    if (endings.isEmpty()) {
      return;
    }
    var unused =
        Sql.on(source)
            .with(
                connection -> {
                  try (var settle = connection.prepareStatement(SETTLE)) {
                    settle.setArray(
                        1, connection.createArrayOf("uuid", column(endings, Ending::deliveryId)));
                    settle.setArray(
                        2,
                        connection.createArrayOf(
                            "text", column(endings, each -> word(each.outcome()))));
                    settle.setArray(
                        3,
                        connection.createArrayOf(
                            "text", column(endings, each -> each.at().toString())));
                    settle.setArray(
                        4, connection.createArrayOf("int4", column(endings, Ending::tries)));
                    settle.setArray(
                        5, connection.createArrayOf("text", column(endings, Ending::code)));
                    return settle.executeUpdate();
                  }
                });
    endings.stream()
        .filter(Ending::condemnsAddress)
        .filter(ending -> !isOfADrill(ending))
        .forEach(this::suppress);
  }

  /// What a simulated mail server says condemns nobody.
  private boolean isOfADrill(Ending ending) {
    return Sql.on(source)
        .first(
            """
            select c.drill from recipient r join campaign c on c.list_id = r.list_id
            where r.id = ?
            """,
            row -> row.getBoolean(1),
            ending.deliveryId())
        .orElse(true);
  }

  private void suppress(Ending ending) {
    lists
        .person(ending.deliveryId())
        .ifPresent(person -> suppressions.add(person.mailbox(), Reason.BOUNCED));
  }

  private static Object[] column(
      List<Ending> endings, java.util.function.Function<Ending, Object> value) {
    return endings.stream().map(value).toArray();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> "accepted";
      case REFUSED -> "bounced";
      case GIVEN_UP -> "unreachable";
    };
  }
}
