package breachportal.notification.campaign;

import breachportal.contract.campaign.GenuineAnswer;
import breachportal.notification.code.LetterCode;
import breachportal.notification.code.LetterCodes;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/// Answers whether a letter is genuine, by its code alone, and tells nothing about its reader.
@ApplicationScoped
class GenuineLetters {
  private static final String FIND =
      """
      select c.organisation_name, c.report_reference,
        (coalesce(r.settled_at, c.started_at) at time zone 'Asia/Ho_Chi_Minh')::date, c.drill
      from recipient r join campaign c on c.list_id = r.list_id
      where r.code_hash = ? and c.started_at is not null
      """;

  @Inject DataSource source;
  @Inject LetterCodes codes;

  /// @param typed a code as somebody typed it
  /// @return who sent the letter, if there is one with this code
  Optional<GenuineAnswer> find(String typed) {
    return LetterCode.read(typed).flatMap(this::find);
  }

  private Optional<GenuineAnswer> find(LetterCode code) {
    byte[] hash = codes.hash(code);
    return RowScope.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        Sql.on(source)
                            .first(
                                FIND,
                                row ->
                                    new GenuineAnswer(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getBoolean(4)),
                                hash)));
  }
}
