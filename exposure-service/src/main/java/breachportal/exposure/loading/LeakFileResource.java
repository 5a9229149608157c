package breachportal.exposure.loading;

import breachportal.api.identity.Roles;
import breachportal.contract.leak.Leak;
import breachportal.exposure.leak.TellOfLeaks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The file of a leak.
@Path("/v1/leaks/{id}/file")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
@Tag(name = "Leaks")
public class LeakFileResource {

  @Inject ReceiveFile receiveFile;
  @Inject CancelLoad cancelLoad;
  @Inject TellOfLeaks tellOfLeaks;

  /// Takes the file of a leak.
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Upload the file of a leak",
      description =
          "Delimited text in UTF-8 (comma, tab, semicolon or bar), with or without a heading. It is"
              + " stored sealed, read in the background, and deleted as soon as it is read. After a"
              + " load has failed, a file can be uploaded again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = Leak.class,
      responseCode = "202",
      responseDescription = "The file is here and waits to be read")
  @APIResponse(responseCode = "404", description = "There is no such leak")
  @APIResponse(responseCode = "409", description = "The leak takes no file in its state")
  @APIResponse(responseCode = "413", description = "The file is too large; nothing was kept")
  @APIResponse(
      responseCode = "422",
      description = "The file is no text in UTF-8, is packed, or is empty; nothing was kept")
  public RestResponse<Leak> upload(UUID id, InputStream body) {
    return RestResponse.accepted(receiveFile.receive(id, body));
  }

  /// Takes back the file of a leak while it is being loaded.
  @DELETE
  @Operation(
      summary = "Cancel the loading of a leak",
      description =
          "The file and all that was made of it are deleted, and the leak waits for a file again,"
              + " or stays what it was when it was being loaded under new keys.")
  @APIResponse(responseCode = "200", description = "The loading is cancelled")
  @APIResponse(responseCode = "404", description = "There is no such leak")
  @APIResponse(responseCode = "409", description = "No file of the leak is being loaded")
  public Leak cancel(UUID id) {
    cancelLoad.cancel(id);
    return tellOfLeaks.one(id);
  }
}
