package breachportal.report.breach;

import breachportal.contract.breach.ReportContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What is filled in and not filed yet. A report has one at most; its version only grows.
@Entity
@Table(name = "draft")
class Draft {

  /// The version that a caller names who has seen no draft.
  static final long NONE = 0;

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable ReportContent content;

  @Column private long version;

  @Column(name = "saved_at")
  private Instant savedAt;

  /// For Hibernate.
  Draft() {}

  Draft(BreachReport report, ReportContent content, Instant now) {
    this.reportId = report.id();
    this.organisationId = report.organisationId();
    save(content, now);
  }

  final void save(ReportContent newContent, Instant now) {
    content = newContent;
    savedAt = now;
    version++;
  }

  /// Filed or given up: there is none any more.
  void end(Instant now) {
    content = null;
    savedAt = now;
    version++;
  }

  @Nullable ReportContent content() {
    return content;
  }

  /// @return the version to be named in `If-Match`
  long version() {
    return content == null ? NONE : version;
  }

  @Nullable Instant savedAt() {
    return content == null ? null : savedAt;
  }
}
