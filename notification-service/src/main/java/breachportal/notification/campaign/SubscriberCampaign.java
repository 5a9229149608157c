package breachportal.notification.campaign;

import breachportal.contract.campaign.CampaignRequest;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.DrillRequest.Shares;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One telling of one list: its states and what may follow on which.
@Entity
@Table(name = "campaign")
class SubscriberCampaign {
  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Column(name = "report_id", updatable = false)
  private UUID reportId;

  @Column(name = "report_reference", updatable = false)
  private String reportReference;

  @Column(name = "organisation_name", updatable = false)
  private String organisationName;

  @Column(name = "state")
  private CampaignState state;

  @Column(name = "list_id")
  private @Nullable UUID listId;

  @Column(name = "tests_sent")
  private int testsSent;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  /// Until when the police hold it, null when they don't; changed by holds only.
  @Column(name = "held_until", updatable = false)
  private @Nullable Instant heldUntil;

  @Column(name = "cancelled_at")
  private @Nullable Instant cancelledAt;

  @Column(name = "drill", updatable = false)
  private boolean drill;

  @Column(name = "drill_temporary", updatable = false)
  private int drillTemporary;

  @Column(name = "drill_bounced", updatable = false)
  private int drillBounced;

  @Column(name = "drill_complained", updatable = false)
  private int drillComplained;

  @Version
  @Column(name = "version")
  private int version;

  /// For Hibernate.
  protected SubscriberCampaign() {}

  private SubscriberCampaign(
      UUID id, UUID organisationId, String sender, CampaignRequest request, Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.reportId = request.reportId();
    this.reportReference = request.reportReference();
    this.organisationName = sender;
    this.state = CampaignState.DRAFT;
    this.createdAt = now;
  }

  static SubscriberCampaign begin(
      UUID id, UUID organisationId, String sender, CampaignRequest request, Instant now) {
    return new SubscriberCampaign(id, organisationId, sender, request, now);
  }

  /// @param id the new campaign's identifier
  /// @param shares what the simulated mail servers do
  /// @param now the present
  /// @return a drill of this campaign
  SubscriberCampaign drill(UUID id, Shares shares, Instant now) {
    SubscriberCampaign drill =
        new SubscriberCampaign(
            id,
            organisationId,
            organisationName,
            new CampaignRequest(reportId, reportReference),
            now);
    drill.drill = true;
    drill.drillTemporary = shares.temporary();
    drill.drillBounced = shares.bounced();
    drill.drillComplained = shares.complained();
    return drill;
  }

  /// @return whether nobody gets any of its mail
  boolean isDrill() {
    return drill;
  }

  /// @return what the simulated mail servers do
  Shares shares() {
    return new Shares(drillTemporary, drillBounced, drillComplained);
  }

  /// @throws WrongState unless it is a draft
  void mustBeDraft() {
    must(CampaignState.DRAFT, "change its letters or its list");
  }

  /// @return the list that it had before, if it had one
  @Nullable UUID use(UUID newListId) {
    mustBeDraft();
    UUID before = listId;
    listId = newListId;
    return before;
  }

  void start(Instant now) {
    must(CampaignState.DRAFT, "start it");
    state = CampaignState.RUNNING;
    startedAt = now;
  }

  void pause() {
    must(CampaignState.RUNNING, "pause it");
    mustGoOn();
    state = CampaignState.PAUSED;
  }

  void resume() {
    must(CampaignState.PAUSED, "resume it");
    state = CampaignState.RUNNING;
  }

  /// Cancels whatever is not sent yet. It runs on until each row that is left has its outcome.
  void cancelRest(Instant now) {
    if (state != CampaignState.PAUSED) {
      must(CampaignState.RUNNING, "cancel the rest of it");
    }
    mustGoOn();
    state = CampaignState.RUNNING;
    cancelledAt = now;
  }

  private void mustGoOn() {
    if (cancelledAt != null) {
      throw new AlreadyCancelled();
    }
  }

  /// @param max how many test letters a campaign may send
  void countTest(int max) {
    if (testsSent >= max) {
      throw new TooManyTests(max);
    }
    testsSent++;
  }

  private void must(CampaignState needed, String act) {
    if (state != needed) {
      throw new WrongState(state, needed, act);
    }
  }

  UUID id() {
    return id;
  }

  UUID reportId() {
    return reportId;
  }

  String reportReference() {
    return reportReference;
  }

  String organisationName() {
    return organisationName;
  }

  UUID organisationId() {
    return organisationId;
  }

  /// @return where it stands, as it is shown: one that would run and is held is held
  CampaignState state() {
    return state == CampaignState.RUNNING && heldUntil != null && cancelledAt == null
        ? CampaignState.HELD
        : state;
  }

  boolean isHeld() {
    return heldUntil != null;
  }

  @Nullable Instant cancelledAt() {
    return cancelledAt;
  }

  @Nullable UUID listId() {
    return listId;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }
}
