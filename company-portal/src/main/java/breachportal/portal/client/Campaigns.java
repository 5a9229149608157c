package breachportal.portal.client;

import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignRequest;
import breachportal.contract.campaign.DrillRequest;
import breachportal.contract.campaign.Letter;
import breachportal.contract.campaign.LetterPreview;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListLook;
import breachportal.contract.campaign.PublicNotice;
import breachportal.contract.campaign.RefusedRow;
import breachportal.contract.campaign.TestSend;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The campaigns of the notification service, called with the token of who is signed in. Languages
/// in addresses are BCP 47 tags: `vi`, `zh-Hans`, `en`.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/campaigns")
public interface Campaigns {

  @POST
  Campaign begin(CampaignRequest request);

  @GET
  List<Campaign> ofReport(@QueryParam("reportId") UUID reportId);

  @GET
  @Path("/{id}")
  Campaign campaign(@PathParam("id") UUID id);

  @PUT
  @Path("/{id}/letters/{language}")
  Campaign putLetter(
      @PathParam("id") UUID id, @PathParam("language") String language, Letter letter);

  @GET
  @Path("/{id}/refusals")
  List<RefusedRow> refusals(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/refusals")
  @Produces("text/csv")
  InputStream refusedRows(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/list/look")
  ListLook look(@PathParam("id") UUID id);

  @PUT
  @Path("/{id}/list/form")
  ListLook chooseForm(@PathParam("id") UUID id, ListForm form);

  @POST
  @Path("/{id}/list/read")
  Campaign readList(@PathParam("id") UUID id);

  @DELETE
  @Path("/{id}/list/reading")
  void cancelReading(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/list/destruction")
  Campaign destroyList(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/preview/{language}")
  LetterPreview preview(
      @PathParam("id") UUID id,
      @PathParam("language") String language,
      @QueryParam("bare") boolean bare);

  @POST
  @Path("/{id}/test")
  void test(@PathParam("id") UUID id, TestSend test);

  @GET
  @Path("/{id}/unreachable")
  InputStream unreachable(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/public-notice")
  PublicNotice publicNotice(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/statement.{form}")
  InputStream statement(
      @PathParam("id") UUID id,
      @PathParam("form") String form,
      @QueryParam("language") String language);

  @POST
  @Path("/{id}/drills")
  Campaign drill(@PathParam("id") UUID id, DrillRequest request);

  @DELETE
  @Path("/{id}")
  void delete(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/start")
  Campaign start(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/pause")
  Campaign pause(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/resume")
  Campaign resume(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/cancel")
  Campaign cancel(@PathParam("id") UUID id);
}
