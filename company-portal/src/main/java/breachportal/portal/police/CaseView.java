package breachportal.portal.police;

import breachportal.contract.desk.CaseEvent;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.leak.Leak;
import breachportal.contract.organisation.Authority;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case as an officer reads it: its time line down the middle, linked things at the side.
///
/// @param file the case
/// @param leaks leaks that can be linked
/// @param authorities authorities that can join
/// @param others open cases that it can go on as
/// @param leads whether the officer's authority leads it
/// @param errors what the form that was sent needs
public record CaseView(
    CaseFile file,
    List<Leak> leaks,
    List<Authority> authorities,
    List<CaseSummary> others,
    boolean leads,
    FormErrors errors) {

  /// One moment of the time line.
  ///
  /// @param at when
  /// @param what what happened, in words
  /// @param text more of it
  /// @param who who did it; empty for what companies did
  /// @param href where it leads; null when nowhere
  public record Moment(Instant at, String what, String text, String who, @Nullable String href) {}

  /// @return whether it can be changed
  public boolean open() {
    return file.summary().state() == CaseState.OPEN;
  }

  /// @return all that happened, the newest first: steps of the case and filings of its reports
  public List<Moment> moments() {
    Map<UUID, String> names = names();
    Stream<Moment> steps = file.events().stream().map(event -> step(event, names));
    Stream<Moment> filings = file.reports().stream().map(CaseView::filing);
    return Stream.concat(filings, steps)
        .sorted(Comparator.comparing(Moment::at).reversed())
        .toList();
  }

  private Map<UUID, String> names() {
    Map<UUID, String> names = new HashMap<>();
    file.reports()
        .forEach(it -> names.put(it.reportId(), it.reference() + ", " + it.organisationName()));
    file.leaks().forEach(it -> names.put(it.id(), it.title()));
    return names;
  }

  private static Moment step(CaseEvent event, Map<UUID, String> names) {
    UUID about = event.about();
    List<String> text = new ArrayList<>();
    if (!event.text().isEmpty()) {
      text.add(event.text());
    } else if (about != null) {
      text.add(names.getOrDefault(about, "no longer linked"));
    }
    String href =
        switch (event.kind()) {
          case REPORT_LINKED, REPORT_UNLINKED -> "/police/reports/" + about;
          case LEAK_LINKED, LEAK_UNLINKED -> "/police/leaks/" + about;
          case MERGED_INTO, MERGED_FROM, SPLIT_INTO, SPLIT_FROM -> "/police/cases/" + about;
          default -> null;
        };
    return new Moment(
        event.at(),
        Show.words(event.kind()),
        String.join(" ", text),
        event.by() + ", " + event.authority(),
        href);
  }

  private static Moment filing(InboxLine report) {
    return new Moment(
        report.filedAt(),
        report.organisationName() + " filed " + report.reference(),
        Show.words(report.phase()) + ", " + Show.people(report.people()) + " people",
        "",
        "/police/reports/" + report.reportId());
  }
}
