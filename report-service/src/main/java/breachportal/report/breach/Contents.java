package breachportal.report.breach;

import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import org.jspecify.annotations.Nullable;

/// Makes contents out of contents.
final class Contents {

  /// What a report begins with.
  static final ReportContent FIRST = with(ReportContent.EMPTY, Phase.INITIAL, null);

  private Contents() {}

  /// @param filed what was filed last
  /// @return what a supplement begins with: the same, to be declared anew
  static ReportContent supplementOf(ReportContent filed) {
    return with(filed, Phase.UPDATE, null);
  }

  /// @return the same with another phase and declaration
  static ReportContent with(
      ReportContent content, @Nullable Phase phase, @Nullable Declaration declaration) {
    return new ReportContent(
        phase,
        content.reporterRole(),
        content.language(),
        content.criticalInfrastructure(),
        content.timeline(),
        content.nature(),
        content.data(),
        content.people(),
        content.consequences(),
        content.measures(),
        content.tellingThePeople(),
        content.crimeReport(),
        content.stillVerifying(),
        content.lateReason(),
        declaration);
  }
}
