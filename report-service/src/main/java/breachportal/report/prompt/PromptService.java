package breachportal.report.prompt;

import breachportal.contract.prompt.Prompt;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The notification service, as prompts need it; called with this service's own account.
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
@Path("/v1/prompts")
interface PromptService {

  /// @param messageId names the message; the same again is taken once
  /// @param prompt the prompt and whom it goes to
  @PUT
  @Path("/{messageId}")
  void take(@RestPath UUID messageId, Prompt prompt);
}
