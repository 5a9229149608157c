package breachportal.portal.client;

import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseRequest;
import breachportal.contract.desk.CaseStateChange;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.CasesOfReport;
import breachportal.contract.desk.LeakLink;
import breachportal.contract.desk.WrittenText;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Cases of the police, called with the officer's token.
@RegisterRestClient(configKey = "report")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1")
public interface Cases {

  @GET
  @Path("/reports/{id}/cases")
  CasesOfReport ofReport(@PathParam("id") UUID id);

  @GET
  @Path("/cases")
  List<CaseSummary> all();

  @POST
  @Path("/cases")
  CaseFile open(CaseRequest request);

  @GET
  @Path("/cases/{id}")
  CaseFile file(@PathParam("id") UUID id);

  @POST
  @Path("/cases/{id}/reports/{report}")
  CaseFile addReport(@PathParam("id") UUID id, @PathParam("report") UUID report);

  @DELETE
  @Path("/cases/{id}/reports/{report}")
  CaseFile removeReport(@PathParam("id") UUID id, @PathParam("report") UUID report);

  @POST
  @Path("/cases/{id}/leaks")
  CaseFile addLeak(@PathParam("id") UUID id, LeakLink leak);

  @DELETE
  @Path("/cases/{id}/leaks/{leak}")
  CaseFile removeLeak(@PathParam("id") UUID id, @PathParam("leak") UUID leak);

  @POST
  @Path("/cases/{id}/authorities/{authority}")
  CaseFile join(@PathParam("id") UUID id, @PathParam("authority") UUID authority);

  @POST
  @Path("/cases/{id}/notes")
  CaseFile note(@PathParam("id") UUID id, WrittenText note);

  @PUT
  @Path("/cases/{id}/state")
  CaseFile moveTo(@PathParam("id") UUID id, CaseStateChange change);

  @POST
  @Path("/cases/{id}/merger/{into}")
  CaseFile merge(@PathParam("id") UUID id, @PathParam("into") UUID into);

  @POST
  @Path("/cases/{id}/split")
  CaseFile split(@PathParam("id") UUID id, CaseRequest request);
}
