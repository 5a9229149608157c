package breachportal.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/// A real mail server in the JVM of the tests.
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Override
  public Map<String, String> start() {
    SERVER.start();
    String port = Integer.toString(SERVER.getSmtp().getPort());
    return Map.of(
        "quarkus.mailer.urgent.host",
        "127.0.0.1",
        "quarkus.mailer.urgent.port",
        port,
        "quarkus.mailer.campaign.host",
        "127.0.0.1",
        "quarkus.mailer.campaign.port",
        port);
  }

  @Override
  public void stop() {
    SERVER.stop();
  }

  /// @param mailbox an address
  /// @return what has been received for it
  public static List<MimeMessage> received(String mailbox) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> isTo(message, mailbox))
        .toList();
  }

  /// Waits until a mailbox holds mails.
  ///
  /// @param mailbox an address
  /// @param count how many mails
  /// @return the mails
  public static List<MimeMessage> await(String mailbox, int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> received(mailbox).size() >= count);
    return received(mailbox);
  }

  /// Forgets what was received.
  public static void clear() {
    try {
      SERVER.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isTo(MimeMessage message, String mailbox) {
    try {
      return message.getAllRecipients()[0].toString().equalsIgnoreCase(mailbox);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
