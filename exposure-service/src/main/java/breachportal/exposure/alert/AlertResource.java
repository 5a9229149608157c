package breachportal.exposure.alert;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.Watch;
import breachportal.contract.alert.WatchRequest;
import breachportal.exposure.abuse.Admission;
import breachportal.exposure.abuse.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Alerts of new leaks, for anybody.
@Path("/v1/alerts")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Alerts", description = "Being told of new leaks; open to all.")
public class AlertResource {

  @Inject OpenWatch openWatch;
  @Inject Admission admission;
  @Inject Proxies proxies;
  @Inject AlertSettings settings;

  /// Watches a number or address.
  @POST
  @Operation(
      summary = "Have new leaks searched for an identifier",
      description =
          "Takes the points that the browser has computed with evaluations of the check, one for"
              + " each epoch in use; or, for those whose browser runs no scripts, the identifier,"
              + " which the server then sees, in memory. Whom to tell is said to the notification"
              + " service, under the subscription's identifier.")
  @APIResponseSchema(
      value = Watch.class,
      responseCode = "201",
      responseDescription = "It is watched, if an address is given within the hour")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(
      responseCode = "422",
      description = "The text is not one identifier, or the points are of other epochs")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  @APIResponse(responseCode = "503", description = "Nothing was written down")
  public RestResponse<Watch> open(
      @Context HttpServerRequest http, @NotNull @Valid WatchRequest request) {
    pay(http);
    return RestResponse.status(RestResponse.Status.CREATED, openWatch.open(request));
  }

  /// Watches the address that alerts go to.
  @POST
  @Path("/own")
  @Operation(
      summary = "Have new leaks searched for the address that alerts go to",
      description =
          "By the code that is mailed to it, its reader proves to hold it, and so is told of"
              + " sensitive leaks too.")
  @APIResponse(responseCode = "202", description = "If a code can be mailed, it is on its way")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(responseCode = "422", description = "No mail can be sent to that address")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  @APIResponse(responseCode = "503", description = "Nothing was written down")
  public RestResponse<Void> openOwn(
      @Context HttpServerRequest http, @NotNull @Valid AlertAddress address) {
    pay(http);
    openWatch.openOwn(address);
    return RestResponse.accepted();
  }

  /// Mails a code by which alerts are ended.
  @POST
  @Path("/stops")
  @Operation(
      summary = "Ask for a code by which all alerts to an address end",
      description = "The answer is the same whether or not the address has any.")
  @APIResponse(responseCode = "202", description = "If it has any, a code is on its way")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(responseCode = "422", description = "No mail can be sent to that address")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  @APIResponse(responseCode = "503", description = "Nothing was written down")
  public RestResponse<Void> stop(
      @Context HttpServerRequest http, @NotNull @Valid AlertAddress address) {
    pay(http);
    openWatch.stop(address);
    return RestResponse.accepted();
  }

  private void pay(HttpServerRequest http) {
    admission.payWithoutPuzzle(proxies.clientOf(http), settings.evaluationsAMail());
  }
}
