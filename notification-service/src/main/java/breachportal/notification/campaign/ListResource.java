package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.problem.BadRequest;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.SubscriberLists.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The list of people that a campaign tells.
@Path("/v1/campaigns/{id}")
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Lists", description = "The people to be told")
class ListResource {
  private static final int MAX_FILE_NAME = 255;

  @Inject CurrentCaller caller;
  @Inject Campaigns campaigns;
  @Inject UploadList uploadList;
  @Inject SubscriberLists lists;

  @POST
  @Path("list")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Upload the list",
      description =
          "CSV in UTF-8, streamed. The header names the columns for e-mail, phone, name and"
              + " language in English, Vietnamese or Chinese. A new list takes the place of the one"
              + " before; a file that can't be read leaves it as it was.")
  @APIResponse(responseCode = "200", description = "The campaign with its list")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "The campaign is no draft any more")
  @APIResponse(responseCode = "413", description = "Too many bytes or rows")
  @APIResponse(responseCode = "422", description = "The file breaks a rule; line and rule named")
  public Campaign upload(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      InputStream file)
      throws IOException {
    return uploadList.upload(new Origin(id, caller.get().organisation(), decoded(fileName)), file);
  }

  @GET
  @Path("refusals")
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The refused rows",
      description = "Line, column and reason of each, never its content.")
  @APIResponse(responseCode = "200", description = "The refused rows in the order of the file")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public List<RefusedRow> refusals(@PathParam("id") UUID id) {
    UUID listId = campaigns.own(id, caller.get().organisation()).listId();
    return listId == null ? List.of() : lists.refusals(listId);
  }

  @GET
  @Path("refusals")
  @Transactional
  @Produces("text/csv")
  @Operation(
      summary = "The refused rows as CSV",
      description = "Line, column and reason of each, never its content.")
  @APIResponse(responseCode = "200", description = "The refused rows in the order of the file")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public String refusalsAsCsv(@PathParam("id") UUID id) {
    return refusals(id).stream()
        .map(row -> row.line() + "," + row.column() + "," + row.reason() + "\r\n")
        .collect(Collectors.joining("", "line,column,reason\r\n", ""));
  }

  private static String decoded(@Nullable String fileName) {
    try {
      String name =
          fileName == null ? "list.csv" : URLDecoder.decode(fileName, StandardCharsets.UTF_8);
      String plain = name.replaceAll("[\\p{Cc}/\\\\]+", " ").strip();
      return plain.substring(0, Math.min(plain.length(), MAX_FILE_NAME));
    } catch (IllegalArgumentException notEncoded) {
      throw new BadRequest("X-File-Name", "percent_encoded", "A percent-encoded name is needed.");
    }
  }
}
