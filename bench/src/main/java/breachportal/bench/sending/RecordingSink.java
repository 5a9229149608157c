package breachportal.bench.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/// A mail server that takes every mail, forgets what it says and keeps which it was and when.
/// Notices that only make a report known don't count.
final class RecordingSink implements AutoCloseable {
  private final ServerSocket door;
  private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private volatile Predicate<String> deferred = mailbox -> false;

  /// A mail that was taken.
  ///
  /// @param messageId its `Message-ID`
  /// @param mailbox whom it is for
  /// @param at when the yes to it was said, in nanoseconds
  /// @param bytes how long it was
  record Received(String messageId, String mailbox, long at, int bytes) {}

  RecordingSink(int port) throws IOException {
    door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /// @param mailboxes those that are told to come back later from now on
  void defer(Predicate<String> mailboxes) {
    deferred = mailboxes;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /// @return the urgent ones, which are few
  List<Received> lately() {
    return received.stream().filter(each -> each.mailbox().startsWith("duty")).toList();
  }

  int count() {
    return received.size();
  }

  void forget() {
    received.clear();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket each : clients) {
      each.close();
    }
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
    try (client) {
      clients.add(client);
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream(), 16_384);
      OutputStream out = new BufferedOutputStream(client.getOutputStream(), 4_096);
      say(out, in, "220 sink");
      String mailbox = "";
      boolean taken = false;
      for (String line = line(in); true; line = line(in)) {
        String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> say(out, in, "250-sink\r\n250 PIPELINING");
          case "RCPT" -> {
            mailbox = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            taken = !deferred.test(mailbox);
            say(out, in, taken ? "250 2.1.5 ok" : "451 4.3.0 later");
          }
          case "DATA" -> {
            say(out, in, taken ? "354 go on" : "503 5.5.1 nobody to send to");
            if (taken) {
              content(in, mailbox);
              say(out, in, "250 2.0.0 taken");
            }
          }
          case "QUIT" -> {
            say(out, in, "221 bye");
            return;
          }
          default -> say(out, in, "250 2.0.0 ok");
        }
      }
    } catch (IOException hungUp) {
      // The sender was killed, or has no more to send.
    } finally {
      clients.remove(client);
    }
  }

  private void content(InputStream in, String mailbox) throws IOException {
    String messageId = "";
    int bytes = 0;
    for (String line = line(in); !line.equals("."); line = line(in)) {
      bytes += line.length() + 2;
      if (messageId.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        messageId = line.substring(11).strip();
      }
    }
    if (!mailbox.startsWith("filed")) {
      received.add(new Received(messageId, mailbox, System.nanoTime(), bytes));
    }
  }

  private static void say(OutputStream out, InputStream in, String line) throws IOException {
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    if (in.available() == 0) {
      out.flush();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the sender hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
