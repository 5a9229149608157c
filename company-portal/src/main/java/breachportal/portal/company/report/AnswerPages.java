package breachportal.portal.company.report;

import breachportal.api.identity.Roles;
import breachportal.contract.desk.AnswerRequest;
import breachportal.portal.client.Desk;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Answering what an authority asked about a report.
@Path("/company/reports/{id}/questions/{authority}")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class AnswerPages {
  private static final int LONGEST = 4_000;

  private final Desk desk;

  AnswerPages(@RestClient Desk desk) {
    this.desk = desk;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance questions(
        UUID report, Dialogue dialogue, String answer, FormErrors errors);
  }

  /// @param id the report
  /// @param authority who asked
  /// @return what was asked and answered, and the form to answer
  @GET
  public Response read(@PathParam("id") UUID id, @PathParam("authority") UUID authority) {
    return Html.ok(Templates.questions(id, dialogue(id, authority), "", FormErrors.NONE));
  }

  /// @param id the report
  /// @param authority who asked
  /// @param typed the answer
  /// @return the way back to the report, or the form with what is needed
  @POST
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("authority") UUID authority,
      @FormParam("answer") @DefaultValue("") String typed) {
    String answer = typed.replace("\r\n", "\n").strip();
    if (answer.isEmpty() || answer.length() > LONGEST) {
      FormErrors errors =
          FormErrors.of(
              "answer",
              answer.isEmpty() ? "Write your answer." : "Say it in at most 4,000 characters.");
      return Html.status(422, Templates.questions(id, dialogue(id, authority), answer, errors));
    }
    var unused = desk.answer(id, new AnswerRequest(authority, answer));
    return Html.next("/company/reports/" + id + "?answered");
  }

  private Dialogue dialogue(UUID id, UUID authority) {
    return Dialogue.of(desk.messages(id)).stream()
        .filter(it -> it.authorityId().equals(authority))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
