package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Severity;
import breachportal.contract.report.Report.RevisionSummary;
import breachportal.report.notice.WrittenNotice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One filing of a report with the notice that it made. Never changed: the database grants no
/// update.
@Entity
@Immutable
@Table(name = "revision")
@IdClass(FiledRevision.Key.class)
class FiledRevision {

  /// Which revision of which report.
  record Key(UUID reportId, int number) {}

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Id @Column private int number;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column
  @Enumerated(EnumType.STRING)
  private Phase phase;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  private ReportContent content;

  @Column(name = "notice_id")
  private UUID noticeId;

  @Column(name = "notice_json")
  private String noticeJson;

  @Column(name = "notice_sha256")
  private String noticeSha256;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Severity severity;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "filed_by")
  private String filedBy;

  @Column(name = "filed_by_name")
  private String filedByName;

  /// For Hibernate.
  FiledRevision() {}

  FiledRevision(
      BreachReport report,
      Phase phase,
      ReportContent content,
      UUID noticeId,
      WrittenNotice notice,
      Severity severity,
      Caller caller,
      Instant filedAt) {
    this.reportId = report.id();
    this.number = report.revision();
    this.organisationId = report.organisationId();
    this.phase = phase;
    this.content = content;
    this.noticeId = noticeId;
    this.noticeJson = notice.json();
    this.noticeSha256 = notice.sha256();
    this.severity = severity;
    this.filedBy = caller.subject();
    this.filedByName = caller.name();
    this.filedAt = filedAt;
  }

  ReportContent content() {
    return content;
  }

  String noticeJson() {
    return noticeJson;
  }

  String noticeSha256() {
    return noticeSha256;
  }

  /// @return how severe it is; null for what was filed before severity was kept
  @Nullable Severity severity() {
    return severity;
  }

  RevisionSummary summary() {
    return new RevisionSummary(number, phase, filedAt, filedByName, noticeSha256);
  }
}
