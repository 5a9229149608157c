package breachportal.portal.client;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Province;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Attachment;
import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.DutyRule;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Reason;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.Revision;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The report service, called with the token of who is signed in. Every method throws {@link
/// ServiceRefusal} when the service refuses.
@RegisterRestClient(configKey = "report")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1")
public interface Reports {

  @GET
  @Path("/organisations")
  List<Organisation> organisations();

  @GET
  @Path("/organisations/{id}")
  Organisation organisation(@PathParam("id") UUID id);

  @PUT
  @Path("/organisations/{id}")
  Organisation putOrganisation(@PathParam("id") UUID id, Organisation organisation);

  @GET
  @Path("/authorities")
  List<Authority> authorities();

  @GET
  @Path("/provinces")
  List<Province> provinces();

  @GET
  @Path("/duty-rules")
  List<DutyRule> dutyRules();

  @GET
  @Path("/reports")
  ReportPage reports(
      @QueryParam("page") int page,
      @QueryParam("size") int size,
      @QueryParam("state") @Nullable String state);

  @POST
  @Path("/reports")
  Report begin();

  @GET
  @Path("/reports/{id}")
  Report report(@PathParam("id") UUID id);

  @PUT
  @Path("/reports/{id}/draft")
  Report saveDraft(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String version, ReportContent content);

  @POST
  @Path("/reports/{id}/draft")
  Report beginSupplement(@PathParam("id") UUID id);

  @GET
  @Path("/reports/{id}/draft/check")
  List<FieldError> checkDraft(@PathParam("id") UUID id);

  @POST
  @Path("/reports/{id}/filings")
  FilingReceipt file(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

  @GET
  @Path("/reports/{id}/revisions/{number}")
  Revision revision(@PathParam("id") UUID id, @PathParam("number") int number);

  @POST
  @Path("/reports/{id}/withdrawal")
  Report withdraw(@PathParam("id") UUID id, Reason reason);

  @POST
  @Path("/reports/{id}/acknowledgement")
  Report acknowledge(@PathParam("id") UUID id);

  @GET
  @Path("/reports/{id}/audit")
  List<AuditEntry> audit(@PathParam("id") UUID id);

  @POST
  @Path("/reports/{id}/attachments")
  @Consumes("*/*")
  Attachment attach(
      @PathParam("id") UUID id,
      @HeaderParam("Content-Type") String mediaType,
      @HeaderParam("X-File-Name") String percentEncodedName,
      InputStream bytes);

  @GET
  @Path("/reports/{id}/revisions/{number}/notice.{form}")
  InputStream notice(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @PathParam("form") String form,
      @QueryParam("language") String language);

  @GET
  @Path("/reports/{id}/attachments/{attachment}")
  InputStream attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment);
}
