package breachportal.contract.report;

import breachportal.contract.breach.ReportContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report with all that hangs on it.
///
/// @param summary its line in a list
/// @param draft what is filled in and not filed yet; only its company sees it
/// @param draftVersion the draft's version, to be sent back in `If-Match`; 0 when there is none
/// @param draftSavedAt when the draft was saved last
/// @param revisions what was filed, the oldest first
/// @param obligations its duties
/// @param receipts who received it and who acknowledged it
/// @param attachments its files
/// @param withdrawalReason why it was withdrawn
public record Report(
    ReportSummary summary,
    @Nullable ReportContent draft,
    long draftVersion,
    @Nullable Instant draftSavedAt,
    List<RevisionSummary> revisions,
    List<Obligation> obligations,
    List<Receipt> receipts,
    List<Attachment> attachments,
    @Nullable String withdrawalReason) {

  /// One line of the list of revisions.
  ///
  /// @param number which, from 1
  /// @param phase which filing it was
  /// @param filedAt when
  /// @param filedBy the name of who filed it
  /// @param sha256 SHA-256 of its notice's JSON, in hex
  public record RevisionSummary(
      int number,
      breachportal.contract.breach.Phase phase,
      Instant filedAt,
      String filedBy,
      String sha256) {}

  /// That an authority was sent the report, and what it did.
  ///
  /// @param authorityId which
  /// @param authorityName its name
  /// @param routedAt when the notice was written for it
  /// @param sentAt when the notification service took the newest notice
  /// @param acknowledgedAt when an officer acknowledged the report
  /// @param acknowledgedRevision which revision they acknowledged
  public record Receipt(
      UUID authorityId,
      String authorityName,
      Instant routedAt,
      @Nullable Instant sentAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Integer acknowledgedRevision) {}
}
