package breachportal.portal.company.draft;

import breachportal.contract.report.Report;
import breachportal.portal.company.form.Binding;
import breachportal.portal.company.form.Typed;
import breachportal.portal.company.question.QuestionPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two people answered the same questions: both answers side by side, and the reader's own carried
/// along, so that nothing is lost.
///
/// @param report the report as it is stored now
/// @param page the page
/// @param lines the questions whose answers differ
/// @param carried what the reader typed, as parameters of the form that saves it after all
/// @param version the draft's version now
/// @param seen the fingerprint of the stored answers
/// @param action the address that the form is sent to
public record StaleForm(
    Report report,
    QuestionPage page,
    List<Line> lines,
    List<Parameter> carried,
    String version,
    String seen,
    String action) {
  private static final Set<String> OURS = Set.of("version", "seen", "then", "remove");

  /// One question, answered twice.
  ///
  /// @param label the question
  /// @param mine the reader's answer, as typed
  /// @param theirs the answer that is stored
  public record Line(String label, String mine, String theirs) {}

  /// One parameter of the form.
  ///
  /// @param name its name
  /// @param value its value
  public record Parameter(String name, String value) {}

  static StaleForm of(Report now, QuestionPage page, Typed typed, String from) {
    var answers = Drafts.answers(now);
    var stored = Binding.typed(page.fields(), answers);
    var lines = new ArrayList<Line>();
    for (var field : page.fields()) {
      var path = field.ask().path();
      var mine = typed.under(path);
      var theirs = stored.under(path);
      if (!mine.equals(theirs)) {
        lines.add(new Line(field.ask().label(), mine, theirs));
      }
    }
    var action = "/company/reports/" + now.summary().id() + "/draft/" + page.slug();
    return new StaleForm(
        now,
        page,
        lines,
        carriedFrom(typed),
        String.valueOf(now.draftVersion()),
        answers.fingerprint(page.paths()),
        from.isEmpty() ? action : action + "?from=" + from);
  }

  private static List<Parameter> carriedFrom(Typed typed) {
    var carried = new ArrayList<Parameter>();
    typed
        .values()
        .forEach(
            (name, values) -> {
              if (!OURS.contains(name)) {
                values.forEach(value -> carried.add(new Parameter(name, value)));
              }
            });
    return carried;
  }
}
