package breachportal.portal.police;

import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.CrimeReport;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.portal.page.ProvinceNames;
import breachportal.portal.page.Show;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A notice in five answers, to be read in half a minute.
///
/// @param who who reports
/// @param what what was done, and to which data
/// @param howMany how many people
/// @param since since when, and when it was found
/// @param asked what the company asks of the police
public record Brief(String who, String what, String howMany, String since, String asked) {

  /// @param notice a notice
  /// @param provinces what provinces are called
  /// @return its brief
  static Brief of(BreachNotice notice, ProvinceNames provinces) {
    return new Brief(
        who(notice, provinces),
        what(notice),
        howMany(notice),
        since(notice.timeline()),
        asked(notice));
  }

  private static String who(BreachNotice notice, ProvinceNames provinces) {
    BreachNotice.Reporter reporter = notice.reporter();
    String where =
        reporter.province() == null
            ? Show.countryName(reporter.country())
            : provinces.of(reporter.province());
    return reporter.legalName()
        + ", "
        + Show.words(reporter.sector()).toLowerCase(Locale.ROOT)
        + ", "
        + where;
  }

  private static String what(BreachNotice notice) {
    Nature nature = notice.nature();
    List<BreachAct> acts = nature == null || nature.acts() == null ? List.of() : nature.acts();
    String done =
        acts.isEmpty()
            ? "Not known yet"
            : acts.stream().map(Show::words).collect(Collectors.joining(", "));
    String taken =
        notice.data().stream()
            .map(DataInvolved::category)
            .map(Show::words)
            .collect(Collectors.joining(", "));
    return taken.isEmpty() ? done : done + ": " + taken;
  }

  private static String howMany(BreachNotice notice) {
    return Show.people(notice.people() == null ? null : notice.people().number());
  }

  private static String since(@Nullable Timeline timeline) {
    if (timeline == null) {
      return "not known yet";
    }
    String began =
        timeline.occurredFrom() == null ? "not known yet" : Show.known(timeline.occurredFrom());
    return timeline.detectedAt() == null
        ? began
        : began + "; detected " + Show.time(timeline.detectedAt());
  }

  private static String asked(BreachNotice notice) {
    CrimeReport crime = notice.crimeReport();
    if (crime == null || !Boolean.TRUE.equals(crime.askedFor())) {
      return "To be acknowledged";
    }
    String file = crime.policeFileNumber();
    return "To be acknowledged, and taken up as a crime"
        + (file == null ? "" : " (file " + file + ")");
  }
}
