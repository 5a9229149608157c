package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.contract.campaign.Campaign.ListColumn;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.file.Subscriber;
import breachportal.store.audit.AuditTrail;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The people whom letters by mail did not reach, for the next channel: a text message, or a letter
/// on paper, whose address stands in a column of the list's own.
@ApplicationScoped
class UnreachablePeople {
  private static final String HEADER = "name,phone,language,code,outcome";
  private static final int PAGE = 1_000;

  private static final String NEXT =
      """
      select r.id, r.position, r.outcome, r.list_id, l.wrapped_key, r.sealed_person, c.drill
      from recipient r join subscriber_list l on l.id = r.list_id
        join campaign c on c.list_id = l.id
      where r.list_id = ? and r.position > ? and l.wrapped_key is not null
        and r.outcome in ('bounced', 'suppressed', 'unreachable')
      order by r.position limit ?
      """;

  @Inject DataSource source;
  @Inject Campaigns campaigns;
  @Inject SubscriberLists lists;
  @Inject LetterCodes codes;
  @Inject AuditTrail audit;

  /// One of them.
  private record Person(long position, String line) {}

  /// Makes sure that the rows can be given out, and notes who gets them.
  ///
  /// @param campaignId a campaign
  /// @param organisationId who asks
  /// @return its list
  /// @throws NotStarted when it has not been started
  /// @throws Conflict when the list's key is destroyed: nobody can read a row any more
  @Transactional
  UUID open(UUID campaignId, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.own(campaignId, organisationId);
    UUID listId = campaign.listId();
    if (campaign.startedAt() == null || listId == null) {
      throw new NotStarted();
    }
    boolean readable =
        Sql.on(source)
            .first(
                "select wrapped_key is not null from subscriber_list where id = ?",
                row -> row.getBoolean(1),
                listId)
            .orElse(false);
    if (!readable) {
      throw new Conflict(
          "list-destroyed", "The list's key is destroyed: nobody can read its rows any more.");
    }
    audit.append("unreachable.exported", "campaign/" + campaignId, "list/" + listId);
    return listId;
  }

  /// Writes the people as CSV, a page of rows at a time.
  ///
  /// @param listId a list that was opened
  /// @param out where to
  /// @throws IOException when writing fails
  void write(UUID listId, Writer out) throws IOException {
    List<ListColumn> columns = columns(listId);
    out.write('\uFEFF' + HEADER);
    for (ListColumn each : columns) {
      out.write(',' + cell(each.label()));
    }
    out.write("\r\n");
    long position = 0;
    List<Person> page;
    do {
      long after = position;
      page =
          RowScope.asSystem(
              () -> QuarkusTransaction.requiringNew().call(() -> page(listId, columns, after)));
      for (Person person : page) {
        out.write(person.line());
        position = person.position();
      }
    } while (page.size() == PAGE);
    out.flush();
  }

  /// @return the list's own columns, in the order of the file
  private List<ListColumn> columns(UUID listId) {
    return RowScope.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> lists.summary(listId).map(ListSummary::columns).orElse(List.of())));
  }

  private List<Person> page(UUID listId, List<ListColumn> columns, long after) {
    return Sql.on(source)
        .query(
            NEXT,
            row -> {
              UUID id = row.getObject("id", UUID.class);
              Subscriber person =
                  lists
                      .opener(listId, row.getBytes("wrapped_key"))
                      .open(id, row.getBytes("sealed_person"));
              return new Person(
                  row.getLong("position"),
                  line(
                      id,
                      person,
                      columns,
                      (row.getBoolean("drill") ? "DRILL, nobody: " : "")
                          + row.getString("outcome")));
            },
            listId,
            after,
            PAGE);
  }

  private String line(UUID id, Subscriber person, List<ListColumn> columns, String outcome) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    line.add(cell(person.name()))
        .add(cell(person.phone()))
        .add(cell(WireNames.of(person.language())))
        .add(cell(codes.codeOf(id).shown()))
        .add(cell(outcome));
    columns.forEach(each -> line.add(cell(person.fields().get(each.key()))));
    return line.toString();
  }

  /// Quoted, and with an apostrophe before what a spreadsheet would take for a formula; a phone
  /// number's plus sign is none.
  private static String cell(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "").replaceAll("\\p{Cc}+", " ").strip();
    boolean number = text.matches("\\+?[0-9 ()./-]+");
    boolean formula = !number && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
