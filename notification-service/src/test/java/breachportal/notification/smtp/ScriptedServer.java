package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A mail server that answers each line as it was told to; an empty answer hangs up.
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket door;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final UnaryOperator<String> script;

  /// @param script what to answer to a line; the greeting to ""
  public ScriptedServer(UnaryOperator<String> script) throws IOException {
    this.script = script;
    this.door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// @return where it listens
  public int port() {
    return door.getLocalPort();
  }

  /// @return the lines it was sent, over all connections
  public List<String> heard() {
    return heard;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  /// @return what keeps a port, its local one, for as long as it is open, so that nobody can answer
  ///     there
  public static Socket shutDoor() throws IOException {
    Socket kept = new Socket();
    kept.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return kept;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
      boolean content = false;
      String line = "";
      for (String answer = script.apply(line); !answer.isEmpty(); answer = answer(line, content)) {
        if (!content || line.equals(".")) {
          client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
          content = answer.startsWith("354");
        }
        line = in.readLine();
        if (line == null) {
          return;
        }
        heard.add(line);
      }
    } catch (IOException hungUp) {
      // The other side hung up.
    }
  }

  private String answer(String line, boolean content) {
    return content && !line.equals(".") ? "content" : script.apply(line);
  }

  /// @param line what was said
  /// @return what a mail server answers that takes everything
  public static String kindly(String line) {
    return switch (line.split("[ :]", 2)[0]) {
      case "" -> "220 here";
      case "EHLO" -> "250-here\r\n250 PIPELINING";
      case "DATA" -> "354 go on";
      case "QUIT" -> "";
      default -> "250 2.0.0 ok";
    };
  }
}
