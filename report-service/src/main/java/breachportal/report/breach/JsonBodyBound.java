package breachportal.report.breach;

import breachportal.api.problem.TooLarge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds JSON bodies to 1 MiB, far below what attachments may have: the longest report fits.
class JsonBodyBound {

  private static final long MAX_BYTES = 1 << 20;

  @ServerRequestFilter
  void bound(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return;
    }
    if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
      request.setEntityStream(new Bounded(request.getEntityStream()));
    } else if (request.getLength() < 0 || request.getLength() > MAX_BYTES) {
      throw tooLarge();
    }
  }

  private static TooLarge tooLarge() {
    return new TooLarge("body", "1 MiB of JSON");
  }

  /// Ends with a refusal where the bound is passed.
  private static final class Bounded extends FilterInputStream {

    private long left = MAX_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = in.read(into, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    /// The refusal goes as the cause: whoever reads JSON passes on an IOException as it is.
    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException(tooLarge());
      }
    }
  }
}
