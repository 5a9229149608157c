package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.notification.smtp.SmtpReply.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// One connection to a mail server, over which one mail goes after the other. Blocking; for one
/// thread at a time.
///
/// Where the server takes commands in groups (RFC 2920), a mail costs two round trips: the envelope
/// with `DATA`, and the content.
public final class SmtpConnection implements AutoCloseable {
  private final SmtpWire wire;
  private boolean pipelining;
  private boolean open = true;
  private boolean answered;
  private boolean unfinished;

  private SmtpConnection(SmtpWire wire) {
    this.wire = wire;
  }

  /// Connects, encrypts and signs in.
  ///
  /// @param server the mail server
  /// @return the connection
  /// @throws NotLetIn when the server does not want us, or not as the settings want it
  /// @throws IOException when it can't be reached
  public static SmtpConnection open(SmtpServer server) throws IOException {
    List<InetSocketAddress> addresses =
        Arrays.stream(InetAddress.getAllByName(server.host()))
            .map(each -> new InetSocketAddress(each, server.port()))
            .toList();
    SmtpWire wire = SmtpWire.connect(addresses, server.patience());
    SmtpConnection connection = new SmtpConnection(wire);
    boolean letIn = false;
    try {
      connection.begin(server);
      letIn = true;
      return connection;
    } finally {
      if (!letIn) {
        wire.close();
      }
    }
  }

  private void begin(SmtpServer server) throws IOException {
    boolean encrypted = server.encryption() == Encryption.IMPLICIT;
    if (encrypted) {
      wire.encrypt(server.tls(), server.host(), server.port());
    }
    must(wire.hear(Stage.OPENING));
    Set<String> offers = ehlo(server.helo());
    if (!encrypted && server.encryption() != Encryption.NEVER && offers.contains("STARTTLS")) {
      must(ask("STARTTLS"));
      wire.encrypt(server.tls(), server.host(), server.port());
      encrypted = true;
      offers = ehlo(server.helo());
    }
    if (!encrypted && server.encryption() == Encryption.REQUIRED) {
      throw new NotLetIn("the mail server offers no STARTTLS, which is required");
    }
    pipelining = offers.contains("PIPELINING");
    SmtpServer.Login login = server.login();
    if (login != null) {
      if (!encrypted && server.encryption() != Encryption.NEVER) {
        throw new NotLetIn("a password is not sent in clear");
      }
      signIn(login, offers);
    }
  }

  private Set<String> ehlo(String helo) throws IOException {
    SmtpReply reply = ask("EHLO " + helo);
    must(reply);
    return reply
        .text()
        .lines()
        .skip(1)
        .map(line -> line.strip().toUpperCase(Locale.ROOT))
        .map(line -> line.startsWith("AUTH") ? line : line.split(" ", 2)[0])
        .collect(Collectors.toSet());
  }

  private void signIn(SmtpServer.Login login, Set<String> offers) throws IOException {
    boolean plain =
        offers.stream().anyMatch(each -> each.startsWith("AUTH") && each.contains("PLAIN"));
    if (plain) {
      must(ask("AUTH PLAIN " + base64("\0" + login.user() + "\0" + login.password())));
    } else {
      must(ask("AUTH LOGIN"));
      must(ask(base64(login.user())));
      must(ask(base64(login.password())));
    }
  }

  /// Hands a mail over.
  ///
  /// @param from who hears of a mail that comes back
  /// @param to the mailbox
  /// @param content the mail, with CRLF line ends
  /// @return the first no, or the yes that took the mail
  /// @throws IOException when the connection broke; {@link #answered} says whether that was before
  ///     the server had heard of the mail
  public SmtpReply send(String from, String to, byte[] content) throws IOException {
    answered = false;
    boolean whole = false;
    try {
      SmtpReply reply = converse(from, to, content);
      open = !reply.isGoodbye();
      whole = true;
      return reply;
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  private SmtpReply converse(String from, String to, byte[] content) throws IOException {
    boolean reset = unfinished;
    if (reset) {
      wire.say("RSET");
    }
    wire.say("MAIL FROM:<" + from + ">");
    unfinished = true;
    if (pipelining) {
      wire.say("RCPT TO:<" + to + ">");
      wire.say("DATA");
    }
    wire.flush();
    if (reset) {
      var unused = wire.hear(Stage.SENDER);
    }
    SmtpReply sender = wire.hear(Stage.SENDER);
    answered = true;
    if (sender.isGoodbye() || (!pipelining && !sender.isPositive())) {
      return sender;
    }
    SmtpReply recipient = next("RCPT TO:<" + to + ">", Stage.RECIPIENT);
    if (recipient.isGoodbye() || (!pipelining && !recipient.isPositive())) {
      return recipient;
    }
    return content(sender, recipient, next("DATA", Stage.CONTENT), content);
  }

  private SmtpReply content(SmtpReply sender, SmtpReply recipient, SmtpReply data, byte[] content)
      throws IOException {
    boolean wanted = sender.isPositive() && recipient.isPositive();
    SmtpReply last = data;
    if (data.code() == 354) {
      wire.content(wanted ? content : new byte[0]);
      wire.flush();
      last = wire.hear(Stage.CONTENT);
      unfinished = !wanted;
    }
    return sender.isPositive() ? (recipient.isPositive() ? last : recipient) : sender;
  }

  private SmtpReply next(String command, Stage stage) throws IOException {
    if (!pipelining) {
      wire.say(command);
      wire.flush();
    }
    return wire.hear(stage);
  }

  private SmtpReply ask(String command) throws IOException {
    wire.say(command);
    wire.flush();
    return wire.hear(Stage.OPENING);
  }

  private static void must(SmtpReply reply) throws NotLetIn {
    if (!reply.isPositive()) {
      throw new NotLetIn("the mail server answered " + reply.code());
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /// @return whether another mail can go over it
  public boolean isOpen() {
    return open;
  }

  /// @return whether the server had answered to anything of the last mail
  public boolean answered() {
    return answered;
  }

  @Override
  public void close() {
    open = false;
    wire.close();
  }
}
