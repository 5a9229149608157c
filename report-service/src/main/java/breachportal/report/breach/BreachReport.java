package breachportal.report.breach;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.ReportReference;
import breachportal.contract.report.ReportState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a company says of one breach: its reference and where it stands. What was said is in its
/// draft and its revisions.
@Entity
@Table(name = "report")
class BreachReport {

  @Id private UUID id;

  @Column private String reference;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column
  @Enumerated(EnumType.STRING)
  private ReportState state;

  @Column private int revision;

  @Column(name = "people_min")
  private @Nullable Long peopleMin;

  @Column(name = "people_best")
  private @Nullable Long peopleBest;

  @Column(name = "people_max")
  private @Nullable Long peopleMax;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "filed_at")
  private @Nullable Instant filedAt;

  @Column(name = "withdrawal_reason")
  private @Nullable String withdrawalReason;

  @Version private long version;

  /// For Hibernate.
  BreachReport() {}

  private BreachReport(UUID id, String reference, UUID organisationId, Instant now) {
    this.id = id;
    this.reference = reference;
    this.organisationId = organisationId;
    this.state = ReportState.DRAFT;
    this.startedAt = now;
  }

  static BreachReport begin(UUID id, ReportReference reference, UUID organisation, Instant now) {
    return new BreachReport(id, reference.text(), organisation, now);
  }

  /// @return the number of the revision that this filing becomes
  int file(ReportContent content, Instant now) {
    requireOpen();
    if (state == ReportState.DRAFT) {
      state = ReportState.FILED;
    }
    filedAt = now;
    show(content);
    return ++revision;
  }

  /// @return the number of the revision that the withdrawal becomes; 0 for a report never filed
  int withdraw(String reason, Instant now) {
    requireOpen();
    state = ReportState.WITHDRAWN;
    withdrawalReason = reason;
    if (revision == 0) {
      return 0;
    }
    filedAt = now;
    return ++revision;
  }

  void acknowledge() {
    if (state == ReportState.FILED) {
      state = ReportState.ACKNOWLEDGED;
    }
  }

  /// @param next under investigation or closed
  /// @return whether that was news
  boolean moveTo(ReportState next) {
    if (next != ReportState.UNDER_INVESTIGATION && next != ReportState.CLOSED) {
      throw new FieldsRefused("state", "one_of", "Under investigation or closed.");
    }
    if (state == ReportState.WITHDRAWN || revision == 0) {
      throw new ReportEnded(state);
    }
    boolean news = state != next;
    state = next;
    return news;
  }

  /// Shows in lists what a draft says, as long as nothing was filed.
  void showDraft(ReportContent content) {
    if (revision == 0) {
      show(content);
    }
  }

  void requireOpen() {
    if (state == ReportState.WITHDRAWN || state == ReportState.CLOSED) {
      throw new ReportEnded(state);
    }
  }

  UUID id() {
    return id;
  }

  String reference() {
    return reference;
  }

  UUID organisationId() {
    return organisationId;
  }

  ReportState state() {
    return state;
  }

  int revision() {
    return revision;
  }

  @Nullable String withdrawalReason() {
    return withdrawalReason;
  }

  private void show(ReportContent content) {
    Count people = content.people() == null ? null : content.people().number();
    peopleMin = people == null ? null : people.min();
    peopleBest = people == null ? null : people.best();
    peopleMax = people == null ? null : people.max();
  }
}
