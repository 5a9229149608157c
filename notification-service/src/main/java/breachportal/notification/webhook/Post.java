package breachportal.notification.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One HTTP/1.1 POST to an address that was resolved and looked at before: a client that resolves
/// for itself could be led elsewhere in between. TLS is for the receiver's name. Of the answer only
/// the status line is read; nothing is followed.
final class Post {
  private static final int MOST_STATUS_BYTES = 1_024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final Receiver receiver;
  private final Duration patience;

  Post(Receiver receiver, Duration patience) {
    this.receiver = receiver;
    this.patience = patience;
  }

  /// @param headers headers of its own, beside those of HTTP
  /// @param body the body, JSON
  /// @return the status
  /// @throws IOException when there was none in time
  int send(Map<String, String> headers, byte[] body) throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Socket socket = new Socket()) {
      var watch = Thread.ofVirtual().name("webhook-ends").start(() -> closeAfter(over, socket));
      try {
        int millis = Math.toIntExact(patience.toMillis());
        socket.connect(new InetSocketAddress(receiver.address(), receiver.port()), millis);
        socket.setSoTimeout(millis);
        return over(receiver.isEncrypted() ? encrypted(socket) : socket, headers, body);
      } finally {
        over.countDown();
        watch.interrupt();
      }
    }
  }

  private void closeAfter(CountDownLatch over, Socket socket) {
    try {
      if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        socket.close();
      }
    } catch (IOException | InterruptedException unneeded) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket encrypted(Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, receiver.host(), receiver.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private int over(Socket socket, Map<String, String> headers, byte[] body) throws IOException {
    StringBuilder head =
        new StringBuilder("POST ")
            .append(receiver.target())
            .append(" HTTP/1.1\r\nHost: ")
            .append(receiver.authority())
            .append("\r\nContent-Type: application/json\r\nContent-Length: ")
            .append(body.length)
            .append("\r\nConnection: close\r\nUser-Agent: breach-portal\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    OutputStream out = socket.getOutputStream();
    ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length + 2);
    request.writeBytes(head.append("\r\n").toString().getBytes(US_ASCII));
    request.writeBytes(body);
    out.write(request.toByteArray());
    out.flush();
    return status(socket.getInputStream());
  }

  private static int status(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < MOST_STATUS_BYTES) {
      line.append((char) next);
      next = in.read();
    }
    Matcher status = STATUS.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new IOException("no HTTP status");
    }
    return Integer.parseInt(status.group(1));
  }
}
