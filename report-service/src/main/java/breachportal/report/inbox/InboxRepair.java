package breachportal.report.inbox;

import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.severity.EnisaSeverity;
import breachportal.report.signal.SignalRows;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Lays into inboxes what a release without them filed, at each start: severity comes from Java, so
/// no migration can do it, and while a release is rolled out the one before still files.
@ApplicationScoped
class InboxRepair {

  private static final Logger LOG = Logger.getLogger(InboxRepair.class);
  private static final int BATCH = 200;

  @Inject DataSource source;
  @Inject InboxRows inbox;
  @Inject SignalRows signals;
  @Inject ObjectMapper mapper;

  private record Missing(UUID reportId, int revision, String noticeJson) {}

  void begin(@Observes StartupEvent unused) {
    Thread.ofVirtual().name("inbox-repair").start(() -> RowScope.asSystem(this::tryAll));
  }

  /// What can't be laid in now is tried again at the next start.
  private void tryAll() {
    try {
      repairAll();
    } catch (RuntimeException failed) {
      LOG.errorf("inboxes are not whole: %s", failed.getClass().getSimpleName());
    }
  }

  /// Lays in all that is missing; with the rights of the system.
  void repairAll() {
    int repaired = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(this::repairSome);
      repaired += batch;
    } while (batch == BATCH);
    if (repaired > 0) {
      LOG.infof("%d reports that were filed before are in the inboxes now", repaired);
    }
  }

  private int repairSome() {
    List<Missing> missing =
        Sql.on(source)
            .query(
                """
                select r.id, v.number, v.notice_json
                from report r join revision v on v.report_id = r.id and v.number = r.revision
                where not exists (select from report_words w where w.report_id = r.id)
                limit ? for update of r skip locked
                """,
                row ->
                    new Missing(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("notice_json")),
                BATCH);
    missing.forEach(this::repair);
    return missing.size();
  }

  private void repair(Missing report) {
    try {
      BreachNotice notice = mapper.readValue(report.noticeJson(), BreachNotice.class);
      Severity severity = EnisaSeverity.of(notice);
      inbox.place(report.reportId(), notice, severity);
      signals.write(report.reportId(), notice);
      Sql.on(source)
          .update(
              "update revision set severity = ?::jsonb"
                  + " where report_id = ? and number = ? and severity is null",
              mapper.writeValueAsString(severity),
              report.reportId(),
              report.revision());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored notice does not fit the contract", unreadable);
    }
  }
}
