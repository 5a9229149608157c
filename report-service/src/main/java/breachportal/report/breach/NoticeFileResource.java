package breachportal.report.breach;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.json.WireNames;
import breachportal.api.problem.BadRequest;
import breachportal.contract.breach.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The notice of a revision as a file, over HTTP.
@Path("/v1/reports/{id}/revisions/{number}/notice.{form: json|stix\\.json|veris\\.json|pdf}")
@Tag(name = "Notices", description = "The notice of a revision, in the forms authorities read.")
class NoticeFileResource {

  @Inject ExportNotice export;
  @Inject CurrentCaller caller;

  @GET
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "Fetch a notice as a file",
      description =
          "`json`: byte for byte as it was sent. `stix.json`: a STIX 2.1 bundle. `veris.json`:"
              + " VERIS 1.4.1. `pdf`: laid out like Form 08. Each export is noted in the audit"
              + " trail.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = @Content(mediaType = "application/octet-stream"))
  @APIResponse(responseCode = "400", description = "The language is none of the three.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Response get(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(description = "Which revision, from 1.") @RestPath int number,
      @Parameter(description = "In which form.") @RestPath String form,
      @Parameter(description = "The language of a PDF: `vi`, `zh-Hans` or `en`.")
          @QueryParam("language")
          @DefaultValue("vi")
          String language) {
    NoticeForm asked = NoticeForm.of(form);
    ExportNotice.File file = export.export(caller.get(), id, number, asked, language(language));
    return Response.ok(file.bytes())
        .type(asked.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.name().asAttachment())
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static Language language(String tag) {
    return Stream.of(Language.values())
        .filter(each -> WireNames.of(each).equals(tag))
        .findFirst()
        .orElseThrow(
            () -> new BadRequest("language", "one_of", "One of `vi`, `zh-Hans`, `en` is needed."));
  }
}
