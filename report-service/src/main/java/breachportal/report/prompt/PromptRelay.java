package breachportal.report.prompt;

import breachportal.contract.breach.Language;
import breachportal.contract.prompt.Prompt;
import breachportal.contract.prompt.PromptKind;
import breachportal.report.outbox.Carrier;
import breachportal.report.outbox.RelaySettings;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Carries prompts to the notification service: the mailbox and the language are those of the
/// moment at which it is sent.
@ApplicationScoped
class PromptRelay {

  private static final String MESSAGE =
      """
      select p.kind, p.due_at, r.reference,
        case p.recipient
          when 'AUTHORITY' then a.email
          when 'DPO' then o.dpo ->> 'email'
          else o.contact_24x7 ->> 'email' end as email,
        case when a.id is null
          then coalesce(v.content ->> 'language', d.content ->> 'language', 'en') end as language,
        a.languages[1] as first_language
      from prompt p join report r on r.id = p.report_id
        join organisation o on o.id = r.organisation_id
        left join authority a on a.id = p.authority_id
        left join revision v on v.report_id = r.id and v.number = r.revision
        left join draft d on d.report_id = r.id
      where p.id = ?
      """;

  private final DataSource source;
  private final PromptService notification;
  private final ObjectMapper mapper;
  private final Carrier carrier;

  PromptRelay(
      DataSource source,
      @RestClient PromptService notification,
      ObjectMapper mapper,
      RelaySettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.source = source;
    this.notification = notification;
    this.mapper = mapper;
    this.carrier = new Carrier("prompt", source, settings, time, meters, this::send);
  }

  void start(@Observes StartupEvent unused, QueueWorkers workers) {
    carrier.start(workers);
  }

  private void send(UUID messageId) {
    QuarkusTransaction.requiringNew()
        .call(() -> find(messageId))
        .ifPresent(prompt -> notification.take(messageId, prompt));
  }

  private Optional<Prompt> find(UUID messageId) {
    return Sql.on(source).first(MESSAGE, this::read, messageId).flatMap(found -> found);
  }

  /// Empty when the contact has no mailbox any more.
  private Optional<Prompt> read(ResultSet row) throws SQLException {
    String email = row.getString("email");
    if (email == null) {
      return Optional.empty();
    }
    String wire = row.getString("language");
    Language language =
        wire == null
            ? Language.valueOf(row.getString("first_language"))
            : mapper.convertValue(wire, Language.class);
    Timestamp dueAt = row.getTimestamp("due_at");
    return Optional.of(
        new Prompt(
            PromptKind.valueOf(row.getString("kind")),
            email,
            language,
            row.getString("reference"),
            dueAt == null ? null : dueAt.toInstant()));
  }
}
