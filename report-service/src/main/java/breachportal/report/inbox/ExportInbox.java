package breachportal.report.inbox;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.desk.InboxPage;
import breachportal.store.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Writes what an officer filtered as CSV, and notes who took it.
///
/// Each row carries the watermark, so that a single line that leaks says which export it comes
/// from. At most two are written at once: 100,000 rows are about 30 MB.
@ApplicationScoped
class ExportInbox {

  private static final int PAGE = 1_000;
  private static final int MOST = 100_000;

  @Inject InboxLines lines;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  private final Semaphore turns = new Semaphore(2);

  /// An export.
  ///
  /// @param name the file's name
  /// @param bytes the file, written already
  record File(String name, InputStream bytes) {}

  /// @param caller an officer of an authority
  /// @param query what is exported
  /// @return the file
  File export(Caller caller, InboxQuery query) {
    UUID id = Ids.next();
    Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    CsvRows csv = new CsvRows(new CsvRows.Watermark(id, caller.name(), now));
    turns.acquireUninterruptibly();
    try {
      write(csv, query);
    } finally {
      turns.release();
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                audit.append(
                    "inbox.exported",
                    "authority/" + caller.authority(),
                    "export %s, %d reports".formatted(id, csv.count())));
    byte[] bytes = csv.text().getBytes(StandardCharsets.UTF_8);
    return new File("desk-" + id + ".csv", new ByteArrayInputStream(bytes));
  }

  private void write(CsvRows csv, InboxQuery query) {
    InboxQuery next = query.from(null);
    while (csv.count() < MOST) {
      InboxPage page = lines.page(next, PAGE);
      for (InboxLine line : page.items()) {
        csv.add(line);
      }
      String after = page.next();
      if (after == null) {
        return;
      }
      next = query.from(Cursor.parse(after, query.order()));
    }
  }
}
