package breachportal.portal.company.draft;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.company.form.Answers;
import breachportal.portal.company.form.Binding;
import breachportal.portal.company.form.Typed;
import breachportal.portal.company.question.QuestionPage;
import breachportal.portal.page.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Drafts as the pages read and save them.
@ApplicationScoped
class Drafts {
  private static final int UNREADABLE = 400;
  private static final int STALE = 412;
  private static final int REFUSED = 422;

  private final Reports reports;
  private final InstantSource time;

  Drafts(@RestClient Reports reports, InstantSource time) {
    this.reports = reports;
    this.time = time;
  }

  /// What came of saving a page.
  sealed interface Saving {
    /// It is stored.
    record Done(Report report) implements Saving {}

    /// It can't be taken as it is.
    record Refused(FormErrors errors) implements Saving {}

    /// Somebody else changed the same answers since the page was shown.
    record Stale(Report now) implements Saving {}
  }

  /// What the page knew when it was shown.
  ///
  /// @param version the draft's version
  /// @param fingerprint of the page's answers
  record Seen(String version, String fingerprint) {}

  /// @param id a report
  /// @return the report, which has a draft
  /// @throws RedirectionException to the report when it has none, such as after filing
  Report withDraft(UUID id) {
    var report = reports.report(id);
    if (report.draft() == null) {
      throw new RedirectionException(
          Response.Status.SEE_OTHER, URI.create("/company/reports/" + id));
    }
    return report;
  }

  static Answers answers(Report report) {
    var draft = report.draft();
    return Answers.of(draft == null ? ReportContent.EMPTY : draft);
  }

  /// @param report a report with a draft
  /// @return what filing it would refuse, each at the path of its question
  List<FieldError> missing(Report report) {
    var answers = answers(report);
    return reports.checkDraft(report.summary().id()).stream()
        .map(error -> keyed(error, answers))
        .toList();
  }

  /// Saves a page's answers. Answers of other pages that somebody else saved meanwhile are kept.
  ///
  /// @param id the report
  /// @param page the page
  /// @param typed what was typed into it
  /// @param seen what the page knew when it was shown
  Saving save(UUID id, QuestionPage page, Typed typed, Seen seen) {
    var first = saveOn(withDraft(id), page, typed, seen);
    boolean overtaken = first instanceof Saving.Stale stale && sameAnswers(stale.now(), page, seen);
    return overtaken ? saveOn(withDraft(id), page, typed, seen) : first;
  }

  private Saving saveOn(Report report, QuestionPage page, Typed typed, Seen seen) {
    var stored = answers(report);
    var bound = Binding.bind(page.fields(), typed, stored, time.instant());
    if (!bound.errors().isEmpty()) {
      return new Saving.Refused(new FormErrors(bound.errors()));
    }
    boolean current = seen.version().equals(String.valueOf(report.draftVersion()));
    if (!current && !sameAnswers(report, page, seen)) {
      return new Saving.Stale(report);
    }
    var id = report.summary().id();
    try {
      var version = "\"" + report.draftVersion() + "\"";
      return new Saving.Done(reports.saveDraft(id, version, bound.answers().content()));
    } catch (ServiceRefusal refusal) {
      return switch (refusal.status()) {
        case STALE -> new Saving.Stale(withDraft(id));
        case UNREADABLE, REFUSED -> new Saving.Refused(errors(refusal, bound.answers()));
        default -> throw refusal;
      };
    }
  }

  private static boolean sameAnswers(Report report, QuestionPage page, Seen seen) {
    return answers(report).fingerprint(page.paths()).equals(seen.fingerprint());
  }

  private static FormErrors errors(ServiceRefusal refusal, Answers answers) {
    var told = FormErrors.of(refusal.problem());
    return new FormErrors(told.all().stream().map(error -> keyed(error, answers)).toList());
  }

  private static FieldError keyed(FieldError error, Answers answers) {
    return new FieldError(answers.keyed(error.field()), error.rule(), error.message());
  }
}
