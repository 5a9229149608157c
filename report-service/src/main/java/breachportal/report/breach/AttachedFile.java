package breachportal.report.breach;

import breachportal.contract.notice.BreachNotice.AttachmentOfNotice;
import breachportal.contract.report.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that goes with a report; its bytes are in chunks beside it.
@Entity
@Table(name = "attachment")
class AttachedFile {

  @Id private UUID id;

  @Column(name = "report_id", updatable = false)
  private UUID reportId;

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Column(updatable = false)
  private String name;

  @Column(name = "media_type", updatable = false)
  private String mediaType;

  @Column(updatable = false)
  private long bytes;

  @Column(updatable = false)
  private String sha256;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @Column(name = "filed_revision")
  private @Nullable Integer filedRevision;

  /// For Hibernate.
  AttachedFile() {}

  AttachedFile(BreachReport report, Attachment file, String addedBy) {
    this.id = file.id();
    this.reportId = report.id();
    this.organisationId = report.organisationId();
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.bytes = file.bytes();
    this.sha256 = file.sha256();
    this.addedAt = file.addedAt();
    this.addedBy = addedBy;
  }

  /// Goes with this revision, unless it went with one before.
  void fileWith(int revision) {
    if (filedRevision == null) {
      filedRevision = revision;
    }
  }

  boolean isFiled() {
    return filedRevision != null;
  }

  Attachment toAttachment() {
    return new Attachment(id, name, mediaType, bytes, sha256, addedAt);
  }

  AttachmentOfNotice toAttachmentOfNotice() {
    return new AttachmentOfNotice(name, mediaType, bytes, sha256);
  }
}
