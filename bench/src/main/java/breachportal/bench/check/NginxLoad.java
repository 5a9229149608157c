package breachportal.bench.check;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The same load on nginx, where there is one.
final class NginxLoad implements AutoCloseable {

  private final @Nullable Nginx nginx;
  private final @Nullable Load load;

  private NginxLoad(@Nullable Nginx nginx, @Nullable Load load) {
    this.nginx = nginx;
    this.load = load;
  }

  static NginxLoad of(byte[] bytes, int parallel) throws IOException, InterruptedException {
    Optional<Nginx> nginx = Nginx.serving(bytes);
    return nginx.isEmpty()
        ? new NginxLoad(null, null)
        : new NginxLoad(nginx.get(), new Load(nginx.get().address(), parallel));
  }

  Load.@Nullable Cost send(int requests) throws Exception {
    if (nginx == null || load == null) {
      return null;
    }
    try (Connection any = new Connection(nginx.address())) {
      byte[] request = any.prepared("GET /bucket HTTP/1.1\r\n", "");
      return load.send(Collections.nCopies(requests, request), 200, nginx.cpu());
    }
  }

  @Override
  public void close() throws IOException {
    if (load != null) {
      load.close();
    }
    if (nginx != null) {
      nginx.close();
    }
  }
}
