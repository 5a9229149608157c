package breachportal.notification.prompt;

import breachportal.api.identity.Roles;
import breachportal.contract.prompt.Prompt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Where prompts are handed in.
@Path("/v1/prompts/{messageId}")
@RolesAllowed(Roles.NOTICE_SENDER)
@Tag(name = "Prompts", description = "Mails that only say that something waits at the portal")
public class PromptResource {

  @Inject Prompts prompts;

  /// Takes a prompt in.
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand in a prompt",
      description =
          "Mails somebody, on the urgent lane, that something waits at the portal; the mail names"
              + " the report and what kind of thing it is, has no link, and says nothing of its"
              + " content. Idempotent by the message's identifier.")
  @APIResponse(responseCode = "201", description = "The prompt was taken in")
  @APIResponse(
      responseCode = "200",
      description = "It had been taken in before; nothing is sent twice")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(
      responseCode = "409",
      description = "A prompt with this identifier and another content was taken in before")
  @APIResponse(responseCode = "422", description = "The mailbox is no plain address")
  public RestResponse<Void> put(
      @Schema(type = SchemaType.STRING, format = "uuid") @PathParam("messageId") UUID messageId,
      @NotNull @Valid Prompt prompt) {
    boolean isNew = prompts.take(messageId, prompt);
    return RestResponse.status(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK);
  }
}
