package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breachportal.notification.smtp.SmtpReply.Stage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// Lines and replies over a socket that can be turned into an encrypted one.
final class SmtpWire implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final int LONGEST_REPLY = 16 * 1024;

  private final Patience patience;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  private SmtpWire(Socket socket, Duration patience) throws IOException {
    this.patience = new Patience(socket, patience);
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
  }

  /// Connects to the first of a host's addresses that takes it.
  ///
  /// @param addresses those addresses, one at least
  /// @param patience how long to wait for any answer, for anything to be taken, and for all of them
  ///     together to connect
  static SmtpWire connect(List<InetSocketAddress> addresses, Duration patience) throws IOException {
    int each = (int) patience.dividedBy(addresses.size()).toMillis();
    for (InetSocketAddress address : addresses.subList(0, addresses.size() - 1)) {
      try {
        return connect(address, each, patience);
      } catch (IOException unreachable) {
        // The next one may be there.
      }
    }
    return connect(addresses.getLast(), each, patience);
  }

  private static SmtpWire connect(InetSocketAddress address, int connecting, Duration patience)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) patience.toMillis());
      socket.connect(address, connecting);
      return new SmtpWire(socket, patience);
    } catch (IOException unreachable) {
      socket.close();
      throw unreachable;
    }
  }

  /// Encrypts from here on. What was received before and not read yet is dropped, so that nobody in
  /// between can slip answers in.
  void encrypt(SSLContext tls, String host, int port) throws IOException {
    SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    patience.run(encrypted::startHandshake);
    socket = encrypted;
    in = new BufferedInputStream(encrypted.getInputStream(), BUFFER);
    out = new BufferedOutputStream(encrypted.getOutputStream(), BUFFER);
  }

  void say(String line) throws IOException {
    out.write(line.getBytes(ISO_8859_1));
    out.write('\r');
    out.write('\n');
  }

  /// Writes a mail and the line that ends it; a line of it that begins with a dot gets another.
  void content(byte[] mail) throws IOException {
    patience.run(() -> stuffed(mail));
    say(".");
  }

  private void stuffed(byte[] mail) throws IOException {
    int from = 0;
    for (int i = 0; i + 2 < mail.length; i++) {
      if (mail[i] == '\r' && mail[i + 1] == '\n' && mail[i + 2] == '.') {
        out.write(mail, from, i + 2 - from);
        out.write('.');
        from = i + 2;
      }
    }
    out.write(mail, from, mail.length - from);
  }

  void flush() throws IOException {
    patience.run(out::flush);
  }

  /// @param stage what is answered to
  /// @return the server's answer, of all its lines
  SmtpReply hear(Stage stage) throws IOException {
    return patience.during(() -> reply(stage));
  }

  private SmtpReply reply(Stage stage) throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      String line = line();
      if (line.length() < 3 || !line.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')) {
        throw new NotLetIn("no answer of a mail server");
      }
      text.append(line, Math.min(4, line.length()), line.length());
      if (line.length() == 3 || line.charAt(3) != '-') {
        return SmtpReply.of(stage, Integer.parseInt(line, 0, 3, 10), text.toString());
      }
      if (text.append('\n').length() > LONGEST_REPLY) {
        throw new NotLetIn("an answer without end");
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the mail server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
      if (line.length() > LONGEST_REPLY) {
        throw new NotLetIn("a line without end");
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      patience.run(socket::close);
    } catch (IOException gone) {
      // It is gone either way.
    } finally {
      patience.close();
    }
  }
}
