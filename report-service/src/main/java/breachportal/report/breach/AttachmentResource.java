package breachportal.report.breach;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.problem.BadRequest;
import breachportal.contract.report.Attachment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Files that go with reports, over HTTP.
@Path("/v1/reports/{id}/attachments")
@Tag(name = "Attachments", description = "Files that go with a report.")
class AttachmentResource {

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}");

  @Inject AddAttachment attachments;
  @Inject CurrentCaller caller;

  @POST
  @RolesAllowed(Roles.COMPANY)
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a file",
      description =
          "The body is the file, at most 25 MB (25 x 1,048,576 bytes). Authorities see it from the"
              + " next filing on.")
  @APIResponse(
      responseCode = "201",
      description = "The file, with its hash; `Location` is its address.",
      content = @Content(schema = @Schema(implementation = Attachment.class)))
  @APIResponse(responseCode = "400", description = "A header is missing or malformed.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The report has ended or has 50 files.")
  @APIResponse(responseCode = "413", description = "The file is too large; nothing is kept.")
  public Response add(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(description = "The file's name, percent-encoded UTF-8.", required = true)
          @HeaderParam("X-File-Name")
          @Nullable String fileName,
      @Parameter(description = "The file's media type.") @HeaderParam(HttpHeaders.CONTENT_TYPE)
          @Nullable String contentType,
      InputStream bytes) {
    Attachment attachment =
        attachments.add(
            caller.get(), id, FileName.of(fileName).text(), mediaType(contentType), bytes);
    URI address = URI.create("/v1/reports/" + id + "/attachments/" + attachment.id());
    return Response.created(address).entity(attachment).build();
  }

  @GET
  @Path("/{attachment}")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Fetch a file", description = "Its bytes, to be saved and not shown.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes.",
      content = @Content(mediaType = "application/octet-stream"))
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Response get(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(description = "The file's identifier.") @RestPath UUID attachment) {
    Attachment file = attachments.find(caller.get(), id, attachment);
    StreamingOutput bytes = out -> attachments.copy(file.id(), out);
    return Response.ok(bytes)
        .type(file.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.name()).asAttachment())
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static String mediaType(@Nullable String header) {
    String type =
        header == null || header.isBlank()
            ? MediaType.APPLICATION_OCTET_STREAM
            : header.split(";", 2)[0].strip();
    if (!MEDIA_TYPE.matcher(type).matches()) {
      throw new BadRequest(HttpHeaders.CONTENT_TYPE, "media_type", "A media type is needed.");
    }
    return type;
  }
}
