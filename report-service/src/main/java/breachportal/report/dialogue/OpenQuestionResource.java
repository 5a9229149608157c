package breachportal.report.dialogue;

import breachportal.api.identity.Roles;
import breachportal.contract.desk.OpenQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a company is asked and has not answered, over HTTP.
@Path("/v1/questions")
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Dialogue")
public class OpenQuestionResource {

  @Inject Dialogues dialogues;

  @GET
  @Operation(
      summary = "List the questions that wait for an answer",
      description = "Of all the organisation's reports, the longest waiting first, at most 100.")
  @APIResponse(responseCode = "200", description = "The questions, without their words.")
  public List<OpenQuestion> open() {
    return dialogues.open();
  }
}
