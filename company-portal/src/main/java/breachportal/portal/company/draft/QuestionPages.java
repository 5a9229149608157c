package breachportal.portal.company.draft;

import breachportal.api.identity.Roles;
import breachportal.contract.report.Report;
import breachportal.portal.company.draft.Drafts.Saving;
import breachportal.portal.company.draft.Drafts.Seen;
import breachportal.portal.company.form.Typed;
import breachportal.portal.company.question.QuestionPage;
import breachportal.portal.company.question.Questionnaires;
import breachportal.portal.company.question.Section;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.UUID;

/// The questions of a draft, page by page. Each `Continue` stores the page.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class QuestionPages {
  private static final String PAGE = "/reports/{id}/draft/{slug: [a-z]+(/[a-z_]+)?}";

  private final Drafts drafts;
  private final Questionnaires questionnaires;

  QuestionPages(Drafts drafts, Questionnaires questionnaires) {
    this.drafts = drafts;
    this.questionnaires = questionnaires;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance question(QuestionForm form);

    static native TemplateInstance stale(StaleForm form);
  }

  @GET
  @Path(PAGE)
  public TemplateInstance show(
      @PathParam("id") UUID id,
      @PathParam("slug") String slug,
      @QueryParam("extra") @DefaultValue("0") int extraRows,
      @QueryParam("from") @DefaultValue("") String from) {
    var report = drafts.withDraft(id);
    var section = sectionOf(report, slug);
    int bounded = Math.clamp(extraRows, 0, 1);
    return Templates.question(
        QuestionForm.stored(report, section, pageOf(section, slug), bounded, known(from)));
  }

  @POST
  @Path(PAGE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") UUID id,
      @PathParam("slug") String slug,
      @QueryParam("from") @DefaultValue("") String from,
      MultivaluedMap<String, String> form) {
    var typed = new Typed(new LinkedHashMap<>(form)).without(form.getFirst("remove"));
    var seen = new Seen(typed.one("version"), typed.one("seen"));
    var report = drafts.withDraft(id);
    var section = sectionOf(report, slug);
    var page = pageOf(section, slug);
    return switch (drafts.save(id, page, typed, seen)) {
      case Saving.Done done -> Html.next(next(done.report(), page, typed, known(from)));
      case Saving.Refused refused ->
          Html.status(
              422,
              Templates.question(
                  QuestionForm.refused(
                      report, section, page, typed, refused.errors(), seen, known(from))));
      case Saving.Stale stale ->
          Html.status(409, Templates.stale(StaleForm.of(stale.now(), page, typed, known(from))));
    };
  }

  private String next(Report report, QuestionPage page, Typed typed, String from) {
    var draft = "/company/reports/" + report.summary().id() + "/draft";
    var section = sectionOf(report, page.slug());
    var after = QuestionForm.after(section, page);
    if (typed.one("then").equals("add")) {
      return draft + "/" + page.slug() + "?extra=1" + (from.isEmpty() ? "" : "&from=" + from);
    }
    if (!typed.one("remove").isEmpty()) {
      return draft + "/" + page.slug() + (from.isEmpty() ? "" : "?from=" + from);
    }
    if (!from.isEmpty() && !page.slug().equals("data")) {
      return draft + "/check";
    }
    boolean list = after.isEmpty() || typed.one("then").equals("list");
    return list ? draft : draft + "/" + after;
  }

  private Section sectionOf(Report report, String slug) {
    return questionnaires
        .current()
        .sectionOf(slug, Drafts.answers(report))
        .orElseThrow(NotFoundException::new);
  }

  private static QuestionPage pageOf(Section section, String slug) {
    return section.pages().stream()
        .filter(page -> page.slug().equals(slug))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static String known(String from) {
    return from.equals("check") ? from : "";
  }
}
