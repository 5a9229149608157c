package breachportal.portal.client;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

/// Hands a file on whole or not at all: when it breaks off on its way in, so does the request that
/// hands it on.
///
/// The REST client would end the request in order: it sends a stream by Vert.x's `pipeTo`, which
/// writes the last chunk when reading fails, too. The service would take the first half of a list
/// for the list.
public final class WholeFile implements ClientRequestFilter {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public void filter(ClientRequestContext context) {
    if (context.getEntity() instanceof InputStream file
        && context instanceof ClientRequestContextImpl request) {
      context.setEntity(new Watched(file, request.getRestClientRequestContext()));
    }
  }

  /// Closes the connection to the service before it says that reading failed.
  private static final class Watched extends FilterInputStream {
    private final RestClientRequestContext context;

    Watched(InputStream file, RestClientRequestContext context) {
      super(file);
      this.context = context;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException brokenOff) {
        breakOff(context.getHttpClientRequest());
        throw brokenOff;
      }
    }

    private static void breakOff(HttpClientRequest request) {
      var unused =
          request
              .connection()
              .close()
              .toCompletionStage()
              .toCompletableFuture()
              .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(closedAlready -> null)
              .join();
    }
  }
}
