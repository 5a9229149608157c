package breachportal.notification.campaign;

import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.GenuineAnswer;
import breachportal.notification.code.CodeLookups;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where anybody can ask whether a letter is genuine.
@Path("/v1/letters/{code}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Genuine letters", description = "Is this letter genuine?")
class GenuineResource {
  @Inject GenuineLetters letters;
  @Inject CodeLookups lookups;

  @GET
  @Operation(
      summary = "Whether a letter is genuine",
      description =
          "By its reference code, however it is typed. Says who sent it and when; nothing about its"
              + " reader.")
  @APIResponse(responseCode = "200", description = "It is genuine")
  @APIResponse(responseCode = "404", description = "No letter has this code")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  public GenuineAnswer get(@PathParam("code") String code) {
    lookups.count();
    return letters.find(code).orElseThrow(NotFound::new);
  }
}
