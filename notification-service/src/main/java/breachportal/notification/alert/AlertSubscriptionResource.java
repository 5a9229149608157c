package breachportal.notification.alert;

import breachportal.api.identity.Roles;
import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertCode;
import breachportal.contract.alert.AlertSubscription;
import breachportal.contract.alert.EndedSubscriptions;
import breachportal.contract.alert.WatchReview;
import breachportal.notification.code.CodeLookups;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Subscriptions to alerts: opened and reviewed by the exposure service; given their address,
/// confirmed and ended by their readers.
@Path("/v1/alert-subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Mails about new leaks, for people who asked for them")
public class AlertSubscriptionResource {

  @Inject AlertSubscribers subscribers;
  @Inject LeakAlerts alerts;
  @Inject CodeLookups lookups;

  /// Opens a subscription.
  @PUT
  @RolesAllowed(Roles.CODE_SENDER)
  @Path("/{id}")
  @Operation(
      summary = "Open a subscription",
      description =
          "What is watched is not said. With an address, which is then itself what is watched, a"
              + " code is mailed to it; without, one can be given within the hour. Idempotent.")
  @APIResponse(responseCode = "204", description = "It is open")
  @APIResponse(responseCode = "422", description = "No mail can be sent to that address")
  public RestResponse<Void> open(
      @PathParam("id") UUID id, @NotNull @Valid AlertSubscription subscription) {
    AlertAddress own = subscription.own();
    if (own == null) {
      subscribers.open(id);
    } else {
      subscribers.open(id, own);
    }
    return RestResponse.noContent();
  }

  /// Compares notes.
  @POST
  @RolesAllowed(Roles.CODE_SENDER)
  @Path("/reviews")
  @Operation(
      summary = "Say what is still watched, and learn what is over",
      description = "Those of keys that are in use no more are told that they end.")
  @APIResponse(responseCode = "200", description = "The subscriptions that are over")
  public EndedSubscriptions review(@NotNull @Valid WatchReview review) {
    return new EndedSubscriptions(alerts.review(review));
  }

  /// Gives an open subscription its address.
  @POST
  @PermitAll
  @Path("/{id}/address")
  @Operation(
      summary = "Say whom to alert",
      description =
          "Once for each subscription, within the hour. A code is mailed to the address, unless it"
              + " has had its share; the answer is the same.")
  @APIResponse(responseCode = "202", description = "If a code can be mailed, it is on its way")
  @APIResponse(responseCode = "404", description = "No subscription waits for an address there")
  @APIResponse(responseCode = "422", description = "No mail can be sent to that address")
  public RestResponse<Void> address(
      @PathParam("id") UUID id, @NotNull @Valid AlertAddress address) {
    subscribers.address(id, address);
    return RestResponse.accepted();
  }

  /// Confirms a subscription.
  @POST
  @PermitAll
  @Path("/confirmations")
  @Operation(summary = "Confirm a subscription by its code", description = "Again is the same.")
  @APIResponse(responseCode = "204", description = "Alerts will come")
  @APIResponse(responseCode = "422", description = "The code belongs to no subscription")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  public RestResponse<Void> confirm(@NotNull @Valid AlertCode code) {
    lookups.count();
    subscribers.confirm(code.code());
    return RestResponse.noContent();
  }

  /// Ends alerts.
  @POST
  @PermitAll
  @Path("/endings")
  @Operation(
      summary = "End all alerts to the address that a code was mailed to",
      description = "Addresses, hashes and what was still to be sent are deleted at once.")
  @APIResponse(responseCode = "204", description = "No more alerts will come")
  @APIResponse(responseCode = "422", description = "The code belongs to no subscription")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  public RestResponse<Void> end(@NotNull @Valid AlertCode code) {
    lookups.count();
    subscribers.endAll(code.code());
    return RestResponse.noContent();
  }
}
