package breachportal.portal.client;

import breachportal.contract.desk.AnswerRequest;
import breachportal.contract.desk.Assignment;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.desk.Message;
import breachportal.contract.desk.Officer;
import breachportal.contract.desk.OpenQuestion;
import breachportal.contract.desk.StateChange;
import breachportal.contract.desk.WrittenText;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What is done with a report at a desk, and the dialogue about it, called with the token of who is
/// signed in.
@RegisterRestClient(configKey = "report")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1")
public interface Desk {

  @GET
  @Path("/officers")
  List<Officer> officers();

  @GET
  @Path("/reports/{id}/desk")
  DeskFile file(@PathParam("id") UUID id);

  @PUT
  @Path("/reports/{id}/assignment")
  DeskFile assign(@PathParam("id") UUID id, Assignment assignment);

  @PUT
  @Path("/reports/{id}/state")
  DeskFile moveTo(@PathParam("id") UUID id, StateChange change);

  @POST
  @Path("/reports/{id}/notes")
  DeskFile note(@PathParam("id") UUID id, WrittenText note);

  @POST
  @Path("/reports/{id}/handovers")
  DeskFile give(@PathParam("id") UUID id, HandoverRequest request);

  @GET
  @Path("/questions")
  List<OpenQuestion> openQuestions();

  @GET
  @Path("/reports/{id}/messages")
  List<Message> messages(@PathParam("id") UUID id);

  @POST
  @Path("/reports/{id}/questions")
  List<Message> ask(@PathParam("id") UUID id, WrittenText question);

  @POST
  @Path("/reports/{id}/answers")
  List<Message> answer(@PathParam("id") UUID id, AnswerRequest answer);
}
