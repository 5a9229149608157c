package breachportal.portal.client;

import breachportal.contract.problem.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns every answer of a service that is an error into a {@link ServiceRefusal}.
public final class Refusals implements ResponseExceptionMapper<ServiceRefusal> {

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public ServiceRefusal toThrowable(Response response) {
    Problem told = problemIn(response);
    return new ServiceRefusal(
        told == null ? unexplained(response.getStatus()) : told,
        response.getHeaderString(HttpHeaders.RETRY_AFTER));
  }

  private static @Nullable Problem problemIn(Response response) {
    MediaType type = response.getMediaType();
    if (type == null || !type.toString().startsWith(Problem.MEDIA_TYPE)) {
      return null;
    }
    try {
      return response.readEntity(Problem.class);
    } catch (ProcessingException | IllegalStateException unreadable) {
      return null;
    }
  }

  private static Problem unexplained(int status) {
    return new Problem(
        Problem.typeOf("unexplained"), "The service answered " + status, status, null, List.of());
  }
}
