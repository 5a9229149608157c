package breachportal.bench.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/// One kept connection of HTTP/1.1 that costs next to nothing itself, so that what is measured is
/// the server. Reads bodies with a length only.
final class Connection implements AutoCloseable {

  private static final String LENGTH = "content-length:";
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final String host;
  private final InputStream in;
  private final OutputStream out;

  /// An answer.
  ///
  /// @param status its status
  /// @param text its body
  record Answer(int status, String text) {}

  Connection(URI server) throws IOException {
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    this.host = server.getAuthority();
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = socket.getOutputStream();
  }

  /// @param head the request's first line and headers, without `Host`
  /// @param body its body; empty for none
  byte[] prepared(String head, String body) {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    return (head + "Host: " + host + "\r\n" + length + "\r\n" + body).getBytes(ISO_8859_1);
  }

  Answer get(String path) throws IOException {
    return exchange(prepared("GET " + path + " HTTP/1.1\r\n", ""));
  }

  Answer exchange(byte[] request) throws IOException {
    out.write(request);
    int status = status();
    return new Answer(status, new String(in.readNBytes(length()), ISO_8859_1));
  }

  /// @return the bytes of the body, which is read and dropped
  int drain(byte[] request, int expectedStatus) throws IOException {
    send(request);
    return drain(expectedStatus);
  }

  /// @param request what [#drain] reads the answer of
  void send(byte[] request) throws IOException {
    out.write(request);
  }

  /// @return the bytes of the body of the next answer, which is read and dropped
  int drain(int expectedStatus) throws IOException {
    int status = status();
    int length = length();
    in.skipNBytes(length);
    if (status != expectedStatus) {
      throw new IOException("the server answered " + status);
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private int status() throws IOException {
    return Integer.parseInt(line().substring(9, 12));
  }

  private int length() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }
}
