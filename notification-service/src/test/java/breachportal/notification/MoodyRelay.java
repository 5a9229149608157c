package breachportal.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server's front door that tests can put in a mood: it hands everything on to the real one
/// behind it, but defers or refuses the mailboxes that it was told to, or does something just
/// before it answers for a mail.
public final class MoodyRelay implements AutoCloseable {
  private static final Map<String, AtomicInteger> DEFERRALS = new ConcurrentHashMap<>();
  private static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();
  private static final Map<String, Runnable> BEFORE_ANSWER = new ConcurrentHashMap<>();
  private static final AtomicInteger BARE_LINE_FEEDS = new AtomicInteger();

  private final ServerSocket door;
  private final int behind;

  MoodyRelay(int behind) {
    try {
      this.behind = behind;
      this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /// Defers a mailbox's next mails with 451.
  public static void defer(String mailbox, int times) {
    DEFERRALS.put(mailbox, new AtomicInteger(times));
  }

  /// Refuses a mailbox with 550 from now on.
  public static void refuse(String mailbox) {
    refuse(mailbox, "550 no such mailbox");
  }

  /// Refuses a mailbox with an answer from now on.
  public static void refuse(String mailbox, String answer) {
    REFUSALS.put(mailbox, answer);
  }

  /// Refuses a mailbox no more.
  public static void forgive(String mailbox) {
    REFUSALS.remove(mailbox);
  }

  /// Does something once, when the mail has been taken and before the sender hears of it.
  public static void beforeAnswer(String mailbox, Runnable act) {
    BEFORE_ANSWER.put(mailbox, act);
  }

  /// @return how many lines were ended by a bare line feed, which careful mail servers refuse
  public static int bareLineFeeds() {
    return BARE_LINE_FEEDS.get();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
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
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      new Talk(client, server).run();
    } catch (IOException hungUp) {
      // The other side hung up; so do we.
    }
  }

  /// One connection.
  private static final class Talk {
    private final InputStream asks;
    private final OutputStream answers;
    private final InputStream hears;
    private final OutputStream says;
    private String mailbox = "";

    Talk(Socket client, Socket server) throws IOException {
      asks = new BufferedInputStream(client.getInputStream());
      answers = new BufferedOutputStream(client.getOutputStream());
      hears = new BufferedInputStream(server.getInputStream());
      says = new BufferedOutputStream(server.getOutputStream());
    }

    void run() throws IOException {
      reply();
      for (String line = line(asks); !line.isEmpty(); line = line(asks)) {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("RCPT TO:")) {
          mailbox = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          String mood = mood();
          if (!mood.isEmpty()) {
            write(answers, mood);
            continue;
          }
        }
        write(says, line);
        String answer = reply();
        if (verb.startsWith("QUIT")) {
          return;
        }
        if (verb.startsWith("DATA") && answer.startsWith("354")) {
          data();
        }
      }
    }

    private void data() throws IOException {
      String line;
      do {
        line = line(asks);
        says.write(line.getBytes(ISO_8859_1));
      } while (!line.equals(".\r\n") && !line.isEmpty());
      says.flush();
      String answer = heard();
      Runnable act = BEFORE_ANSWER.remove(mailbox);
      if (act != null) {
        act.run();
      }
      write(answers, answer);
    }

    private String mood() {
      String refusal = REFUSALS.get(mailbox);
      if (refusal != null) {
        return refusal + "\r\n";
      }
      AtomicInteger left = DEFERRALS.get(mailbox);
      return left != null && left.getAndDecrement() > 0 ? "451 try again later\r\n" : "";
    }

    private String reply() throws IOException {
      String answer = heard();
      write(answers, answer);
      return answer;
    }

    private String heard() throws IOException {
      StringBuilder answer = new StringBuilder();
      String line;
      do {
        line = line(hears);
        answer.append(line);
      } while (line.length() > 3 && line.charAt(3) == '-');
      return answer.toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(ISO_8859_1));
      out.flush();
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      int before = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.append((char) next);
        if (next == '\n') {
          if (before != '\r') {
            BARE_LINE_FEEDS.incrementAndGet();
          }
          return line.toString();
        }
        before = next;
      }
      return line.toString();
    }
  }
}
