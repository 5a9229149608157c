package breachportal.portal.company.draft;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import breachportal.portal.company.form.Binding;
import breachportal.portal.company.form.CountryField;
import breachportal.portal.company.form.Field;
import breachportal.portal.company.form.FieldView;
import breachportal.portal.company.form.Option;
import breachportal.portal.company.form.RowsField;
import breachportal.portal.company.form.Typed;
import breachportal.portal.company.question.QuestionPage;
import breachportal.portal.company.question.Section;
import breachportal.portal.page.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// One page of questions as it is shown.
///
/// @param report the report
/// @param section the section of the page
/// @param page the page
/// @param fields its questions with what was typed
/// @param errors what it needs, each with the question before it
/// @param seen what the page knows of the draft
/// @param from where the reader came from: `check`, or empty
public record QuestionForm(
    Report report,
    Section section,
    QuestionPage page,
    List<FieldView> fields,
    FormErrors errors,
    Drafts.Seen seen,
    String from) {

  static QuestionForm stored(
      Report report, Section section, QuestionPage page, int extraRows, String from) {
    var answers = Drafts.answers(report);
    var seen =
        new Drafts.Seen(String.valueOf(report.draftVersion()), answers.fingerprint(page.paths()));
    var typed = Binding.typed(page.fields(), answers);
    return of(report, section, page, typed, FormErrors.NONE, seen, extraRows, from);
  }

  static QuestionForm refused(
      Report report,
      Section section,
      QuestionPage page,
      Typed typed,
      FormErrors errors,
      Drafts.Seen seen,
      String from) {
    return of(report, section, page, typed, errors, seen, 0, from);
  }

  private static QuestionForm of(
      Report report,
      Section section,
      QuestionPage page,
      Typed typed,
      FormErrors errors,
      Drafts.Seen seen,
      int extraRows,
      String from) {
    var fields =
        page.fields().stream()
            .map(
                f ->
                    new FieldView(f, f.ask().path(), typed, errors, emptyRows(f, typed, extraRows)))
            .toList();
    var summary = errors.all().stream().map(error -> inSummary(error, fields)).toList();
    return new QuestionForm(report, section, page, fields, new FormErrors(summary), seen, from);
  }

  private static int emptyRows(Field field, Typed typed, int extraRows) {
    return field instanceof RowsField && !typed.anyUnder(field.ask().path()) ? 1 : extraRows;
  }

  /// In the summary an error names its question and leads to an input.
  private static FieldError inSummary(FieldError error, List<FieldView> fields) {
    for (var view : fields) {
      var name = view.name();
      if (error.field().equals(name)) {
        return new FieldError(view.field().firstInput(name), error.rule(), sentence(view, error));
      }
      if (error.field().startsWith(name + ".") || error.field().startsWith(name + "[")) {
        return new FieldError(error.field(), error.rule(), sentence(view, error));
      }
    }
    return error;
  }

  private static String sentence(FieldView view, FieldError error) {
    var label = view.ask().label();
    return label + (label.endsWith("?") ? " " : ": ") + error.message();
  }

  /// @return the address that the form is sent to
  public String action() {
    var address = "/company/reports/" + report.summary().id() + "/draft/" + page.slug();
    return from.isEmpty() ? address : address + "?from=" + from;
  }

  /// @return the draft's version that the page was made of
  public String version() {
    return seen.version();
  }

  /// @return the fingerprint of the stored answers that the page was made of
  public String fingerprint() {
    return seen.fingerprint();
  }

  /// @return the draft's address
  public String draft() {
    return "/company/reports/" + report.summary().id() + "/draft";
  }

  /// @return all countries, to suggest
  public List<Option> countries() {
    return CountryField.countries();
  }

  /// @return whether the page has a list to which a row can be added
  public boolean hasRows() {
    return fields.stream().anyMatch(view -> view.field() instanceof RowsField);
  }

  /// @return the slug of the page that comes after this one in its section; empty after the last
  static String after(Section section, QuestionPage page) {
    var pages = section.pages();
    for (int i = 0; i + 1 < pages.size(); i++) {
      if (pages.get(i).slug().equals(page.slug())) {
        return pages.get(i + 1).slug();
      }
    }
    return "";
  }

  /// @return when the draft was saved last
  public Instant savedAt() {
    return Objects.requireNonNullElse(report.draftSavedAt(), report.summary().startedAt());
  }
}
