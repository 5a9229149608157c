package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.problem.BadRequest;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListLook;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.SubscriberLists.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
  private static final int SHOWN = 1_000;

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
          "CSV or XLSX, streamed. What the file is, its encoding and what its columns hold are told"
              + " by its content. When that is clear its rows are read at once, and the answer"
              + " waits for it some seconds; else `reading` says what is awaited. A new list takes"
              + " the place of the one before when it is whole; a file that can't be read leaves it"
              + " as it was.")
  @APIResponse(responseCode = "200", description = "The campaign with its list, or its reading")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "The campaign is no draft, or it was cancelled")
  @APIResponse(responseCode = "413", description = "Too many bytes")
  @APIResponse(responseCode = "422", description = "The file breaks a rule; line and rule named")
  public Campaign upload(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      @QueryParam("ask") boolean ask,
      InputStream file)
      throws IOException {
    return uploadList.upload(new Origin(id, organisation(), decoded(fileName), ask), file);
  }

  @GET
  @Path("list/look")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Look into the file before it is read",
      description = "How it would be read, and some of its rows as they would come out.")
  @APIResponse(responseCode = "200", description = "The look")
  @APIResponse(responseCode = "404", description = "No such campaign, or no file waits to be read")
  public ListLook look(@PathParam("id") UUID id) throws IOException {
    return uploadList.look(id, organisation());
  }

  @PUT
  @Path("list/form")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say how the file is read",
      description =
          "Encoding, delimiter, whether there is a heading, and what each column holds. Names of"
              + " columns are the file's; what is said of columns counts when it is said of each.")
  @APIResponse(responseCode = "200", description = "The look as it is now")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "No such campaign, or no file waits to be read")
  @APIResponse(responseCode = "409", description = "The campaign is no draft any more")
  @APIResponse(responseCode = "422", description = "The file can't be read like that")
  public ListLook choose(@PathParam("id") UUID id, @NotNull @Valid ListForm form)
      throws IOException {
    return uploadList.choose(id, organisation(), form);
  }

  @POST
  @Path("list/read")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read the file as it was said", description = "Waits for it some seconds.")
  @APIResponse(responseCode = "200", description = "The campaign with its list, or its reading")
  @APIResponse(responseCode = "404", description = "No such campaign, or no file waits to be read")
  @APIResponse(responseCode = "409", description = "The campaign is no draft any more")
  @APIResponse(responseCode = "422", description = "Something has to be said before, or a rule")
  public Campaign read(@PathParam("id") UUID id) {
    return uploadList.read(id, organisation());
  }

  @DELETE
  @Path("list/reading")
  @Operation(
      summary = "Cancel the upload",
      description = "Ends what is on its way to be the list; the list that is there stays.")
  @APIResponse(responseCode = "204", description = "Nothing is on its way")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public void cancel(@PathParam("id") UUID id) {
    uploadList.cancel(id, organisation());
  }

  @POST
  @Path("list/destruction")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Destroy the list's data key",
      description =
          "For good: nobody reads a row from then on, and nothing can be sent to it. The ledger's"
              + " counts stay. Audited.")
  @APIResponse(responseCode = "200", description = "The campaign")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "Letters are on their way")
  public Campaign destroy(@PathParam("id") UUID id) {
    return uploadList.destroy(id, organisation());
  }

  @GET
  @Path("refusals")
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The first refused rows",
      description =
          "Line, column and reason of each, never its content; at most 1,000. Behind them come the"
              + " cells that were left out of people who are told.")
  @APIResponse(responseCode = "200", description = "The refused rows in the order of the file")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public List<RefusedRow> refusals(@PathParam("id") UUID id) {
    return refusals(id, SHOWN);
  }

  @GET
  @Path("refusals")
  @Transactional
  @Produces("text/csv")
  @Operation(
      summary = "The refused rows as CSV",
      description =
          "Sheet, line, column and reason of each, whether the person is told all the same, never"
              + " its content; as many as are kept, 100,000"
              + " unless configured otherwise.")
  @APIResponse(responseCode = "200", description = "The refused rows in the order of the file")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public String refusalsAsCsv(@PathParam("id") UUID id) {
    StringBuilder csv = new StringBuilder("sheet,line,column,told,reason\r\n");
    for (RefusedRow row : refusals(id, Integer.MAX_VALUE)) {
      csv.append(row.sheet() == null ? "" : row.sheet()).append(',').append(row.line());
      csv.append(',').append(row.column()).append(',').append(row.told() ? "yes" : "no");
      csv.append(',').append(row.reason()).append("\r\n");
    }
    return csv.toString();
  }

  private List<RefusedRow> refusals(UUID id, int max) {
    UUID listId = campaigns.own(id, organisation()).listId();
    return listId == null ? List.of() : lists.refusals(listId, max);
  }

  private UUID organisation() {
    return caller.get().organisation();
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
