package breachportal.report.breach;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.NotFound;
import breachportal.api.problem.TooLarge;
import breachportal.contract.report.Attachment;
import breachportal.store.audit.AuditTrail;
import breachportal.store.chunk.ChunkStore;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Takes files that go with a report, and gives them back. Streams both ways; a file that is too
/// large or breaks off leaves nothing behind, since its chunks and its row are one transaction.
@ApplicationScoped
class AddAttachment {

  /// 25 MiB.
  static final long MAX_BYTES = 25L * 1024 * 1024;

  static final int MAX_FILES = 50;
  private static final int MAX_SECONDS = 300;

  @Inject DataSource source;
  @Inject BreachReports reports;
  @Inject AttachedFiles files;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of the company
  /// @param reportId the report
  /// @param name the file's name
  /// @param mediaType its media type
  /// @param bytes its bytes
  /// @return the attachment
  @Transactional
  @TransactionConfiguration(timeout = MAX_SECONDS)
  Attachment add(Caller caller, UUID reportId, String name, String mediaType, InputStream bytes) {
    BreachReport report = reports.ownForChange(caller, reportId);
    report.requireOpen();
    if (files.of(reportId).size() >= MAX_FILES) {
      throw new Conflict(
          "too-many-attachments", "A report takes %d files at most.".formatted(MAX_FILES));
    }
    UUID id = Ids.next();
    ChunkStore.Written written = write(id, bytes);
    Attachment attachment =
        new Attachment(id, name, mediaType, written.bytes(), written.sha256(), time.instant());
    files.persist(new AttachedFile(report, attachment, caller.subject()));
    audit.append(
        "attachment.added",
        "report/" + reportId,
        "%s, %d bytes, %s".formatted(id, written.bytes(), written.sha256()));
    return attachment;
  }

  /// @param caller an officer of the company, or of an authority that the file was filed with
  /// @param reportId the report
  /// @param id the file
  /// @return what is known of it
  @Transactional
  Attachment find(Caller caller, UUID reportId, UUID id) {
    BreachReport report = reports.visible(caller, reportId);
    AttachedFile file =
        files
            .find("id = ?1 and reportId = ?2", id, report.id())
            .firstResultOptional()
            .filter(each -> caller.isCompany() || each.isFiled())
            .orElseThrow(NotFound::new);
    return file.toAttachment();
  }

  /// @param id a file that the caller may see
  /// @param out takes its bytes
  @Transactional
  @TransactionConfiguration(timeout = MAX_SECONDS)
  void copy(UUID id, OutputStream out) {
    try (InputStream bytes = chunks().open(id)) {
      bytes.transferTo(out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private ChunkStore.Written write(UUID id, InputStream bytes) {
    try {
      return chunks().write(id, bytes, MAX_BYTES);
    } catch (TooLarge more) {
      throw new TooLarge("file", "25 MB");
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private ChunkStore chunks() {
    return new ChunkStore(source, "attachment_chunk");
  }
}
