package breachportal.portal.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The audit trail of the notification service, called with the auditor's token.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/audit")
public interface NotificationAudit extends AuditTrail {}
