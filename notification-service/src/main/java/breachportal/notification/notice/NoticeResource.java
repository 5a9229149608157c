package breachportal.notification.notice;

import breachportal.api.identity.Roles;
import breachportal.api.problem.NotFound;
import breachportal.contract.notice.NoticeDelivery;
import breachportal.contract.notice.NoticeMessage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Where notices to authorities are handed in.
@Path("/v1/notices/{messageId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.NOTICE_SENDER)
@Tag(name = "Notices", description = "Structured notices on their way to authorities")
class NoticeResource {
  @Inject Notices notices;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand in a notice",
      description =
          "Takes a notice in and sends it to the authority's mailbox within a second or so, then"
              + " again by the retry schedule until it is taken. Idempotent by the message's"
              + " identifier.")
  @APIResponse(
      responseCode = "201",
      description = "The notice was taken in",
      content = @Content(schema = @Schema(implementation = NoticeDelivery.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same notice had been taken in before; nothing was sent twice",
      content = @Content(schema = @Schema(implementation = NoticeDelivery.class)))
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(
      responseCode = "409",
      description = "A notice with this identifier and another content was taken in before")
  @APIResponse(responseCode = "422", description = "The notice could not be delivered as it is")
  public RestResponse<NoticeDelivery> put(
      @Schema(type = SchemaType.STRING, format = "uuid") @PathParam("messageId") UUID messageId,
      @NotNull @Valid NoticeMessage message) {
    NoticeRules.check(message);
    Notices.Intake intake = notices.take(messageId, message);
    return RestResponse.status(
        intake.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, intake.delivery());
  }

  @GET
  @Operation(
      summary = "How far a notice has come",
      description = "When it was taken in, how often it was tried, when it was delivered.")
  @APIResponse(
      responseCode = "200",
      description = "How far it has come",
      content = @Content(schema = @Schema(implementation = NoticeDelivery.class)))
  @APIResponse(responseCode = "404", description = "No such notice")
  public NoticeDelivery get(@PathParam("messageId") UUID messageId) {
    return notices.find(messageId).orElseThrow(NotFound::new);
  }
}
