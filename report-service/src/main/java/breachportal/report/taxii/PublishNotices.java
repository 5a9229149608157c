package breachportal.report.taxii;

import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.severity.EnisaSeverity;
import breachportal.rendering.stix.StixBundle;
import breachportal.report.outbox.Carrier;
import breachportal.report.outbox.RelaySettings;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Takes each notice that is sent to an authority up into the authority's collection, beside its
/// way by mail: claimed from a queue, rendered, then laid in.
@ApplicationScoped
class PublishNotices {

  private static final String WAITING =
      """
      select p.authority_id, r.notice_json, f.filed_at
      from taxii_publication p
        join revision r on r.report_id = p.report_id and r.number = p.revision
        join revision f on f.report_id = p.report_id and f.number = 1
      where p.id = ?
      """;

  private final DataSource source;
  private final ObjectMapper mapper;
  private final CollectionWriter collections;
  private final Carrier carrier;

  /// A notice that waits.
  ///
  /// @param authority in whose collection it belongs
  /// @param json the notice
  /// @param firstIssuedAt when the report's first notice was issued
  private record Waiting(UUID authority, String json, Instant firstIssuedAt) {}

  PublishNotices(
      DataSource source,
      ObjectMapper mapper,
      CollectionWriter collections,
      RelaySettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.source = source;
    this.mapper = mapper;
    this.collections = collections;
    this.carrier = new Carrier("taxii_publication", source, settings, time, meters, this::publish);
  }

  void start(@Observes StartupEvent unused, QueueWorkers workers) {
    carrier.start(workers);
  }

  /// Taken up twice, a notice changes nothing the second time.
  private void publish(UUID publication) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Sql.on(source)
                    .first(WAITING, PublishNotices::read, publication)
                    .ifPresent(this::layIn));
  }

  private void layIn(Waiting waiting) {
    BreachNotice notice = notice(waiting.json());
    String bundle = StixBundle.of(notice, EnisaSeverity.of(notice), waiting.firstIssuedAt());
    collections.add(waiting.authority(), notice.tlp(), bundle);
  }

  private static Waiting read(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant());
  }

  private BreachNotice notice(String json) {
    try {
      return mapper.readValue(json, BreachNotice.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored notice does not fit the contract", unreadable);
    }
  }
}
