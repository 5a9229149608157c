package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.notification.smtp.SmtpReply.Stage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConnectionTest {
  private static final byte[] MAIL = "Subject: x\r\n\r\none\r\n.two\r\n".getBytes(US_ASCII);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldSendManyMailsOverOneConnection(boolean pipelining) throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                !pipelining && line.startsWith("EHLO")
                    ? "250 here"
                    : ScriptedServer.kindly(line))) {
      try (SmtpConnection connection = open(server, Encryption.NEVER)) {
        for (int i = 0; i < 3; i++) {
          assertThat(connection.send("a@example.org", "b@example.org", MAIL).isPositive()).isTrue();
        }
      }
      assertThat(server.heard().stream().filter(each -> each.startsWith("EHLO"))).hasSize(1);
      assertThat(server.heard().stream().filter(each -> each.startsWith("RCPT"))).hasSize(3);
      assertThat(server.heard()).contains("..two").doesNotContain(".two");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"354 go on", "503 5.5.1 nobody"})
  void shouldSendTheNextMailAfterARefusedMailbox(String answerToData) throws Exception {
    boolean[] refused = {false};
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                switch (line) {
                  case "RCPT TO:<gone@example.org>" -> {
                    refused[0] = true;
                    yield "550 5.1.1 no such mailbox";
                  }
                  case "RSET" -> {
                    refused[0] = false;
                    yield "250 2.0.0 forgotten";
                  }
                  case "DATA" -> refused[0] ? answerToData : "354 go on";
                  default -> ScriptedServer.kindly(line);
                })) {
      try (SmtpConnection connection = open(server, Encryption.NEVER)) {
        SmtpReply gone = connection.send("a@example.org", "gone@example.org", MAIL);
        SmtpReply taken = connection.send("a@example.org", "here@example.org", MAIL);

        assertThat(gone.stage()).isEqualTo(Stage.RECIPIENT);
        assertThat(gone.code()).isEqualTo(550);
        assertThat(gone.status()).isEqualTo("5.1.1");
        assertThat(taken.isPositive()).isTrue();
        assertThat(server.heard().stream().filter("..two"::equals)).hasSize(1);
      }
    }
  }

  @Test
  void shouldTakeTheNextAddressOfAHostWhenOneIsNotThere() throws Exception {
    try (Socket door = ScriptedServer.shutDoor();
        ScriptedServer server = new ScriptedServer(ScriptedServer::kindly)) {
      InetSocketAddress gone = at(door.getLocalPort());
      try (SmtpWire wire = SmtpWire.connect(List.of(gone, at(server.port())), PATIENCE)) {
        assertThat(wire.hear(Stage.OPENING).code()).isEqualTo(220);
      }
      assertThatThrownBy(() -> SmtpWire.connect(List.of(gone), PATIENCE))
          .isInstanceOf(java.net.ConnectException.class);
    }
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void shouldSendNothingWithoutTheEncryptionThatIsRequired() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer::kindly)) {
      assertThatThrownBy(() -> open(server, Encryption.REQUIRED)).isInstanceOf(NotLetIn.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void shouldNotSayAPasswordInClear() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                line.startsWith("EHLO")
                    ? "250-here\r\n250 AUTH PLAIN LOGIN"
                    : ScriptedServer.kindly(line))) {
      SmtpServer withLogin =
          server(server.port(), Encryption.OPTIONAL, new SmtpServer.Login("a", "secret"), PATIENCE);
      assertThatThrownBy(() -> SmtpConnection.open(withLogin)).isInstanceOf(NotLetIn.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  /// It has none at all, and answers to what it takes for lines, or is silent.
  @Test
  void shouldNotTrustAServerWhoseCertificateIsNot() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                line.startsWith("EHLO")
                    ? "250-here\r\n250 STARTTLS"
                    : ScriptedServer.kindly(line))) {
      SmtpServer untrusted =
          server(server.port(), Encryption.OPTIONAL, null, Duration.ofSeconds(1));
      assertThatThrownBy(() -> SmtpConnection.open(untrusted))
          .isInstanceOf(java.io.IOException.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  private static SmtpConnection open(ScriptedServer server, Encryption encryption)
      throws Exception {
    return SmtpConnection.open(server(server.port(), encryption, null, PATIENCE));
  }

  private static SmtpServer server(
      int port, Encryption encryption, SmtpServer.@Nullable Login login, Duration patience)
      throws NoSuchAlgorithmException {
    return new SmtpServer(
        "localhost",
        port,
        encryption,
        login,
        SSLContext.getDefault(),
        "bench.example.org",
        patience);
  }
}
