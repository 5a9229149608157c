package breachportal.notification;

import breachportal.testing.Waits;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A real mail server in the JVM of the tests, behind a {@link MoodyRelay}.
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });
  private static final String RETURNS = "return@bounces.example.org";

  private static @Nullable MoodyRelay relay;
  private static @Nullable GreenMailUser returns;

  @Override
  public Map<String, String> start() {
    SERVER.start();
    returns = SERVER.setUser(RETURNS, RETURNS, "secret");
    relay = new MoodyRelay(SERVER.getSmtp().getPort());
    String port = Integer.toString(relay.port());
    return Map.of(
        "breachportal.delivery.relays.urgent.host",
        "127.0.0.1",
        "breachportal.delivery.relays.urgent.port",
        port,
        "breachportal.delivery.relays.campaign.host",
        "127.0.0.1",
        "breachportal.delivery.relays.campaign.port",
        port,
        "breachportal.delivery.relays.alert.host",
        "127.0.0.1",
        "breachportal.delivery.relays.alert.port",
        port,
        "breachportal.return-mailbox.host",
        "127.0.0.1",
        "breachportal.return-mailbox.port",
        Integer.toString(SERVER.getImap().getPort()));
  }

  @Override
  public void stop() {
    if (relay != null) {
      relay.close();
    }
    SERVER.stop();
  }

  /// @param mailbox an address
  /// @return what has been received for it
  public static List<MimeMessage> received(String mailbox) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> isTo(message, mailbox))
        .toList();
  }

  /// @param mailbox an address
  /// @return all that went over the wire to it, as text: headers and bodies, base 64 read
  public static String allTo(String mailbox) {
    StringBuilder all = new StringBuilder();
    for (MimeMessage each : received(mailbox)) {
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        each.writeTo(bytes);
        all.append(bytes.toString(StandardCharsets.UTF_8)).append(each.getSubject());
        read(each, all);
      } catch (IOException | MessagingException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
    return all.toString();
  }

  private static void read(Part part, StringBuilder into) throws IOException, MessagingException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i), into);
      }
    } else {
      byte[] bytes = part.getInputStream().readAllBytes();
      into.append(new String(bytes, StandardCharsets.UTF_8))
          .append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /// Waits until a mailbox holds mails.
  ///
  /// @param mailbox an address
  /// @param count how many mails
  /// @return the mails
  public static List<MimeMessage> await(String mailbox, int count) {
    Waits.await()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> received(mailbox).size() >= count);
    return received(mailbox);
  }

  /// Puts a mail into the return mailbox.
  ///
  /// @param mail the mail
  public static void comesBack(String mail) {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    try {
      Objects.requireNonNull(returns)
          .deliver(
              new MimeMessage(
                  Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// @param folder a folder of the return mailbox
  /// @return how many mails it holds
  public static int inReturns(String folder) {
    try {
      MailFolder found =
          SERVER
              .getManagers()
              .getImapHostManager()
              .getFolder(Objects.requireNonNull(returns), folder);
      return found == null ? 0 : found.getMessageCount();
    } catch (RuntimeException noFolder) {
      return 0;
    }
  }

  /// @return how many mails each mailbox has received
  public static Map<String, Long> counts() {
    return Arrays.stream(SERVER.getReceivedMessages())
        .collect(Collectors.groupingBy(MailServer::mailbox, Collectors.counting()));
  }

  private static boolean isTo(MimeMessage message, String mailbox) {
    return mailbox(message).equalsIgnoreCase(mailbox);
  }

  /// What comes back need not say to whom.
  private static String mailbox(MimeMessage message) {
    try {
      String[] to = message.getHeader("To");
      return to == null ? "" : to[0];
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
