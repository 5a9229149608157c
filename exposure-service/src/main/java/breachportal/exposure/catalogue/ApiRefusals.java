package breachportal.exposure.catalogue;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers with [ApiRefusal]s.
class ApiRefusals {

  @ServerExceptionMapper
  Response refusal(ApiRefusal refusal) {
    return refusal.response();
  }
}
