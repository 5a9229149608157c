package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.portal.client.LeakUpload;
import breachportal.portal.client.Leaks;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.upload.FormFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Takes the file of a leak and hands it on as it comes in: seized data never rests on the portal.
@Path("/police/leaks/{id}/file")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class LeakUploadPages {

  private final Leaks leaks;
  private final LeakUpload upload;

  LeakUploadPages(@RestClient Leaks leaks, @RestClient LeakUpload upload) {
    this.leaks = leaks;
    this.upload = upload;
  }

  /// @param id the leak
  /// @param contentType names the boundary of the form's parts
  /// @param body the form
  /// @return the way back to the leak, which then loads; or its page with what is needed
  /// @throws IOException when the form breaks off
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body)
      throws IOException {
    Optional<FormFile> file = FormFile.of(contentType, body);
    if (file.isEmpty()) {
      return needs(id, "Choose the file first.");
    }
    try {
      upload.upload(id, file.get().encodedName(), file.get().bytes());
      return Html.next("/police/leaks/" + id);
    } catch (ServiceRefusal refusal) {
      return switch (refusal.status()) {
        case 400, 413, 415, 422 ->
            needs(id, FormErrors.of(refusal.problem()).all().getFirst().message());
        default -> throw refusal;
      };
    }
  }

  /// @param id a leak whose file is being loaded
  /// @return the question whether to cancel that
  @GET
  @Path("/cancellation")
  public Response askToCancel(@PathParam("id") UUID id) {
    return Html.ok(LeakPages.Templates.cancelLoad(leaks.leak(id)));
  }

  /// @param id the leak
  /// @return the way back to the leak, whether it was cancelled or had ended before
  @POST
  @Path("/cancellation")
  public Response cancel(@PathParam("id") UUID id) {
    try {
      var unused = leaks.cancelLoad(id);
      return Html.next("/police/leaks/" + id + "?cancelled");
    } catch (ServiceRefusal refusal) {
      if (refusal.status() == 409) {
        return Html.next("/police/leaks/" + id);
      }
      throw refusal;
    }
  }

  private Response needs(UUID id, String message) {
    Leak leak = leaks.leak(id);
    FormErrors errors = FormErrors.of("file", message);
    boolean firstTime =
        leak.state() == LeakState.AWAITING_UPLOAD || leak.state() == LeakState.FAILED;
    return Html.status(
        422,
        firstTime
            ? LeakPages.Templates.leak(leak, errors)
            : LeakPages.Templates.leakAgain(leak, errors));
  }
}
