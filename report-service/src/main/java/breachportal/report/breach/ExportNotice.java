package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.organisation.Province;
import breachportal.rendering.pdf.Form08Pdf;
import breachportal.rendering.pdf.Reading;
import breachportal.rendering.severity.EnisaSeverity;
import breachportal.rendering.stix.StixBundle;
import breachportal.rendering.veris.VerisIncident;
import breachportal.report.authority.Provinces;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Gives out the notice of one revision in the form that is asked for, and notes who took it.
///
/// The notice is read and the export noted in one transaction; it is rendered after that, at most
/// two PDFs at once, since each takes about a second and tens of megabytes.
@ApplicationScoped
class ExportNotice {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @Inject BreachReports reports;
  @Inject Revisions revisions;
  @Inject Provinces provinces;
  @Inject AuditTrail audit;
  @Inject ObjectMapper mapper;
  @Inject DataSource source;
  @Inject InstantSource time;

  private final Semaphore pdfs = new Semaphore(2);

  /// A notice in one form.
  ///
  /// @param name the file's name
  /// @param bytes the file, rendered already
  record File(FileName name, InputStream bytes) {}

  /// @param json the notice as it was sent
  /// @param firstIssuedAt when the report's first notice was
  /// @param takenBy the officer who takes it; null for the company's own copy
  private record Stored(
      String reference, String json, Instant firstIssuedAt, @Nullable String takenBy) {}

  /// @param caller who asks
  /// @param reportId the report
  /// @param number which revision
  /// @param form in which form
  /// @param language in which language; only a PDF has one
  /// @return the file
  File export(Caller caller, UUID reportId, int number, NoticeForm form, Language language) {
    Stored stored =
        QuarkusTransaction.requiringNew().call(() -> open(caller, reportId, number, form));
    FileName name = new FileName("%s-r%d.%s".formatted(stored.reference(), number, form.ending()));
    return new File(name, new ByteArrayInputStream(render(stored, form, language)));
  }

  private Stored open(Caller caller, UUID reportId, int number, NoticeForm form) {
    BreachReport report = reports.visible(caller, reportId);
    Stored stored =
        new Stored(
            report.reference(),
            revisions.of(report, number).noticeJson(),
            revisions.of(report, 1).summary().filedAt(),
            takenBy(caller));
    audit.append(
        "notice.exported", "report/" + reportId, "revision %d, %s".formatted(number, form));
    return stored;
  }

  private byte[] render(Stored stored, NoticeForm form, Language language) {
    if (form == NoticeForm.JSON) {
      return stored.json().getBytes(StandardCharsets.UTF_8);
    }
    BreachNotice notice = read(stored.json());
    Severity severity = EnisaSeverity.of(notice);
    return switch (form) {
      case STIX -> utf8(StixBundle.of(notice, severity, stored.firstIssuedAt()));
      case VERIS -> utf8(VerisIncident.of(notice, severity));
      default -> pdf(notice, severity, language, stored.takenBy());
    };
  }

  private byte[] pdf(
      BreachNotice notice, Severity severity, Language language, @Nullable String takenBy) {
    Reading reading =
        new Reading(
            language,
            HANOI,
            provinces.all().stream().collect(Collectors.toMap(Province::code, Province::name)),
            takenBy);
    pdfs.acquireUninterruptibly();
    try {
      return Form08Pdf.of(notice, severity, reading);
    } finally {
      pdfs.release();
    }
  }

  private @Nullable String takenBy(Caller caller) {
    if (!caller.isPolice()) {
      return null;
    }
    String authority =
        Sql.on(source)
            .first(
                "select name from authority where id = ?",
                row -> row.getString(1),
                caller.authority())
            .orElse("");
    return "%s, %s, %s"
        .formatted(
            caller.name(),
            authority,
            time.instant().atZone(HANOI).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime());
  }

  private BreachNotice read(String json) {
    try {
      return mapper.readValue(json, BreachNotice.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored notice does not fit the contract", unreadable);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
