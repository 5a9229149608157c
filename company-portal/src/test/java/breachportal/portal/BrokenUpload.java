package breachportal.portal;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A browser that is closed in the middle of an upload.
public final class BrokenUpload {
  private static final byte[] PIECE = "0519 000 123;a row of a list\n".repeat(4_096).getBytes();

  private BrokenUpload() {}

  /// Sends a form with the first half of a file, and goes away.
  ///
  /// @param portal the portal's address
  /// @param path where the form goes
  /// @param services told when the portal hands the file on
  /// @throws IOException when the portal does not take it
  public static void to(String portal, String path, StandIn services) throws IOException {
    URI address = URI.create(portal);
    String head =
        """
        --b0undary\r
        Content-Disposition: form-data; name="file"; filename="list.csv"\r
        Content-Type: text/csv\r
        \r
        """;
    String request =
        """
        POST %s HTTP/1.1\r
        Host: %s:%d\r
        Sec-Fetch-Site: same-origin\r
        Content-Type: multipart/form-data; boundary=b0undary\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, address.getHost(), address.getPort(), 20L * PIECE.length);
    try (Socket browser = new Socket(address.getHost(), address.getPort())) {
      browser.getOutputStream().write((request + head).getBytes(StandardCharsets.UTF_8));
      for (int piece = 0; piece < 10; piece++) {
        browser.getOutputStream().write(PIECE);
      }
      browser.getOutputStream().flush();
      services.awaitBegun();
    }
  }
}
