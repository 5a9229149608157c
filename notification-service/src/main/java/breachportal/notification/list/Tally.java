package breachportal.notification.list;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.store.sql.Sql;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What became of the rows of a list that have been read. Not thread-safe.
final class Tally {
  final Map<Language, Long> byLanguage = new EnumMap<>(Language.class);
  final Map<String, Long> refusedBy = new TreeMap<>();
  private final Map<String, Long> leftOutBy = new TreeMap<>();
  private long withoutEmail;
  private long duplicates;

  /// What a batch of rows came to.
  ///
  /// @param byLanguage how many who are written to read which language
  /// @param withoutEmail how many have no address
  /// @param duplicates how many had been there before
  record Written(Map<Language, Long> byLanguage, long withoutEmail, long duplicates) {}

  /// @param sql where to read from, in a transaction
  /// @param listId a list that is being read
  /// @return what was counted until now
  static Tally of(Sql sql, UUID listId) {
    Tally tally = new Tally();
    var unused =
        sql.first(
            """
            select without_email, duplicates, by_language, refused_by, left_out_by from subscriber_list
            where id = ?
            """,
            row -> {
              tally.withoutEmail = row.getLong(1);
              tally.duplicates = row.getLong(2);
              Counts.languages(row.getString(3)).ifPresent(tally.byLanguage::putAll);
              tally.refusedBy.putAll(Counts.reasons(row.getString(4)));
              tally.leftOutBy.putAll(Counts.reasons(row.getString(5)));
              return true;
            },
            listId);
    return tally;
  }

  void add(Written written) {
    written.byLanguage().forEach((language, count) -> byLanguage.merge(language, count, Long::sum));
    withoutEmail += written.withoutEmail();
    duplicates += written.duplicates();
  }

  void refuse(String reason) {
    refusedBy.merge(reason, 1L, Long::sum);
  }

  void leaveOut(String reason) {
    leftOutBy.merge(reason, 1L, Long::sum);
  }

  /// @return how many rows were refused and cells left out
  long noted() {
    return refused() + sum(leftOutBy);
  }

  /// @return how many rows were refused
  long refused() {
    return sum(refusedBy);
  }

  /// @param sql where to, in a transaction
  /// @param listId the list
  void writeTo(Sql sql, UUID listId) {
    sql.update(
        """
        update subscriber_list set accepted = ?, without_email = ?, duplicates = ?, refused = ?,
          by_language = ?, refused_by = ?, left_out_by = ?
        where id = ?
        """,
        sum(byLanguage),
        withoutEmail,
        duplicates,
        refused(),
        Counts.json(byLanguage, WireNames::of),
        Counts.json(refusedBy, reason -> reason),
        Counts.json(leftOutBy, reason -> reason),
        listId);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
