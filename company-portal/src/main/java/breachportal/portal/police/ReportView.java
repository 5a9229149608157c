package breachportal.portal.police;

import breachportal.contract.report.Report;
import breachportal.contract.report.Report.Receipt;
import breachportal.contract.report.Report.RevisionSummary;
import breachportal.contract.report.Revision;
import breachportal.portal.page.FieldNames;
import breachportal.portal.page.ProvinceNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One revision of a report as an officer reads it.
///
/// @param report the report
/// @param revision the revision that is read
/// @param brief the notice in five answers
/// @param sections the notice in the order of Form 08
/// @param changes what differs from the revision before
/// @param own what the officer's authority did with it; null when nothing is known of that
/// @param now the present
public record ReportView(
    Report report,
    Revision revision,
    Brief brief,
    List<NoticeSection> sections,
    List<ChangedField> changes,
    @Nullable Receipt own,
    Instant now) {

  /// A field that differs, in words.
  ///
  /// @param name what it is called
  /// @param before its value before
  /// @param after its value now
  public record ChangedField(String name, String before, String after) {}

  static ReportView of(
      Report report,
      Revision revision,
      ProvinceNames provinces,
      @Nullable UUID authority,
      Instant now) {
    return new ReportView(
        report,
        revision,
        Brief.of(revision.notice(), provinces),
        NoticeReading.of(revision.notice(), provinces),
        revision.changes().stream()
            .map(it -> new ChangedField(FieldNames.of(it.field()), it.before(), it.after()))
            .toList(),
        report.receipts().stream()
            .filter(receipt -> receipt.authorityId().equals(authority))
            .findFirst()
            .orElse(null),
        now);
  }

  /// @return whether the newest revision waits for the officer's authority to acknowledge it
  public boolean waits() {
    if (!newest()) {
      return false;
    }
    return own == null
        || own.acknowledgedAt() == null
        || Objects.requireNonNullElse(own.acknowledgedRevision(), 0) < revision.summary().number();
  }

  /// @return whether it is the newest revision
  public boolean newest() {
    return revision.summary().number() == report.summary().revision();
  }

  /// @return all revisions, the newest first
  public List<RevisionSummary> revisions() {
    return report.revisions().stream()
        .sorted(Comparator.comparingInt(RevisionSummary::number).reversed())
        .toList();
  }
}
