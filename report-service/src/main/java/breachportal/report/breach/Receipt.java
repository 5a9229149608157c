package breachportal.report.breach;

import breachportal.api.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an authority gets a report, and what it did with it. The row lets its officers see the
/// report.
@Entity
@Table(name = "receipt")
@IdClass(Receipt.Key.class)
class Receipt {

  /// Which report, which authority.
  record Key(UUID reportId, UUID authorityId) {}

  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Id
  @Column(name = "authority_id")
  private UUID authorityId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "routed_at")
  private Instant routedAt;

  @Column(name = "acknowledged_at")
  private @Nullable Instant acknowledgedAt;

  @Column(name = "acknowledged_revision")
  private @Nullable Integer acknowledgedRevision;

  @Column(name = "acknowledged_by")
  private @Nullable String acknowledgedBy;

  /// For Hibernate.
  Receipt() {}

  Receipt(BreachReport report, UUID authorityId, Instant now) {
    this.reportId = report.id();
    this.authorityId = authorityId;
    this.organisationId = report.organisationId();
    this.routedAt = now;
  }

  /// @return whether that was news: a revision counts once
  boolean acknowledge(int revision, Caller caller, Instant now) {
    if (acknowledgedRevision != null && acknowledgedRevision >= revision) {
      return false;
    }
    acknowledgedAt = now;
    acknowledgedRevision = revision;
    acknowledgedBy = caller.subject();
    return true;
  }

  UUID authorityId() {
    return authorityId;
  }

  @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }
}
