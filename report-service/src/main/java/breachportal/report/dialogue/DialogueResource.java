package breachportal.report.dialogue;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.AnswerRequest;
import breachportal.contract.desk.Message;
import breachportal.contract.desk.WrittenText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Questions and answers about a report over HTTP.
@Path("/v1/reports/{id}")
@Tag(name = "Dialogue", description = "What authorities and the company write to each other.")
class DialogueResource {

  @Inject Dialogues dialogues;
  @Inject CurrentCaller caller;

  @GET
  @Path("/messages")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Operation(
      summary = "Read the dialogue",
      description =
          "The oldest message first. Police read their own authority's, and what was asked before"
              + " the report was handed over to them.")
  @APIResponse(responseCode = "200", description = "The messages.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<Message> read(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return dialogues.of(caller.get(), id);
  }

  @POST
  @Path("/questions")
  @RolesAllowed(Roles.POLICE)
  @Operation(
      summary = "Ask the company",
      description = "The company is mailed that there is a question, without its words.")
  @APIResponse(responseCode = "200", description = "The dialogue.")
  @APIResponse(responseCode = "400", description = "Words are needed, 4,000 characters at most.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<Message> ask(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid WrittenText question) {
    dialogues.ask(caller.get(), id, question.text());
    return dialogues.of(caller.get(), id);
  }

  @POST
  @Path("/answers")
  @RolesAllowed(Roles.COMPANY)
  @Operation(
      summary = "Answer an authority",
      description = "The authority is mailed that there is an answer, without its words.")
  @APIResponse(responseCode = "200", description = "The dialogue.")
  @APIResponse(responseCode = "400", description = "Words are needed, 4,000 characters at most.")
  @APIResponse(
      responseCode = "404",
      description = "There is no such report, or the authority asked nothing.")
  public List<Message> answer(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid AnswerRequest answer) {
    dialogues.answer(caller.get(), id, answer.authorityId(), answer.text());
    return dialogues.of(caller.get(), id);
  }
}
