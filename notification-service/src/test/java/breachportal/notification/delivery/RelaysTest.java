package breachportal.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.delivery.Relays.Configured;
import breachportal.notification.smtp.Encryption;
import breachportal.notification.smtp.ScriptedServer;
import breachportal.notification.smtp.SmtpServer;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaysTest {
  /// Stands still, so that a relay rests until a test says that its rest is over.
  private final AtomicLong nanoTime = new AtomicLong();

  @Test
  void shouldTakeAnotherRelayWhenOneIsOutOfOrder() throws Exception {
    try (ScriptedServer closed = new ScriptedServer(line -> "554 5.7.1 not you");
        ScriptedServer open = new ScriptedServer(ScriptedServer::kindly)) {
      Relays relays = relays(closed, open);

      for (int i = 0; i < 5; i++) {
        assertThat(relays.send(aMail()).verdict()).isEqualTo(Verdict.ACCEPTED);
      }
      assertThat(open.heard().stream().filter(line -> line.startsWith("EHLO"))).hasSize(1);
      assertThat(closed.heard()).isEmpty();
    }
  }

  @Test
  void shouldTryNothingWhenNoRelayIsInOrder() throws Exception {
    try (Socket gone = ScriptedServer.shutDoor()) {
      Relays relays = relays(gone.getLocalPort());

      assertThat(relays.send(aMail()).verdict()).isEqualTo(Verdict.NO_RELAY);
      assertThat(relays.isAnyAwake()).isFalse();
      nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
      assertThat(relays.isAnyAwake()).isTrue();
    }
  }

  @Test
  void shouldTakeAnotherRelayForAMailThatOneDoesNotWant() throws Exception {
    try (ScriptedServer choosy = recipient("550 5.7.1 we don't relay that");
        ScriptedServer open = new ScriptedServer(ScriptedServer::kindly)) {
      assertThat(relays(choosy, open).send(aMail()).verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(relays(choosy).send(aMail()))
          .isEqualTo(new RelayAnswer(Verdict.TRY_AGAIN, "550 5.7.1", false));
    }
  }

  @Test
  void shouldWriteOffAMailboxOnlyForAnAnswerAboutIt() throws Exception {
    try (ScriptedServer refuses = recipient("550 5.1.1 no such mailbox");
        ScriptedServer defers = recipient("451 4.3.0 later");
        ScriptedServer sender = line("MAIL", "550 5.1.8 bad sender")) {
      assertThat(relays(refuses).send(aMail()))
          .isEqualTo(new RelayAnswer(Verdict.REFUSED, "550 5.1.1", true));
      assertThat(relays(defers).send(aMail()).verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(relays(sender).send(aMail()).verdict()).isEqualTo(Verdict.NO_RELAY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"421 4.7.0 not this one", "421 4.3.2 going down"})
  void shouldCountATryWhenARelayHangsUpOnAMailAndAskAnotherAtOnce(String goodbye) throws Exception {
    for (String verb : List.of("RCPT", ".")) {
      try (ScriptedServer leaves = line(verb, goodbye);
          ScriptedServer open = new ScriptedServer(ScriptedServer::kindly)) {
        Relays alone = relays(leaves);

        assertThat(alone.send(aMail()))
            .isEqualTo(new RelayAnswer(Verdict.TRY_AGAIN, goodbye.substring(0, 9), false));
        assertThat(alone.isAnyAwake()).isFalse();
        assertThat(relays(leaves, open).send(aMail()).verdict()).isEqualTo(Verdict.ACCEPTED);
      }
    }
  }

  /// The mail server may have it: only a second one under the same `Message-ID` can be sure.
  @Test
  void shouldTryAgainWhatNobodySaysIsTaken() throws Exception {
    try (ScriptedServer silent = line(".", "")) {
      Relays relays = relays(silent);
      OutgoingMail mail = aMail();

      assertThat(relays.send(mail)).isEqualTo(RelayAnswer.tryAgain("hung up"));
      assertThat(relays.send(mail)).isEqualTo(RelayAnswer.tryAgain("hung up"));

      String id = "Message-ID: <" + mail.deliveryId() + "@portal.example.org>";
      assertThat(silent.heard().stream().filter(id::equals)).hasSize(2);
    }
  }

  @Test
  void shouldTryAgainWhatIsOneTooMany() throws Exception {
    try (ScriptedServer full = recipient("452 4.5.3 too many recipients")) {
      Relays relays = relays(full);

      assertThat(relays.send(aMail()).verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(relays.isAnyAwake()).isTrue();
    }
  }

  @Test
  void shouldOpenAnotherConnectionWhenTheKeptOneWasClosed() throws Exception {
    AtomicInteger mails = new AtomicInteger();
    UnaryOperator<String> oneEach =
        line ->
            line.startsWith("MAIL") && mails.getAndIncrement() % 2 == 1
                ? ""
                : ScriptedServer.kindly(line);
    try (ScriptedServer server = new ScriptedServer(oneEach)) {
      Relays relays = relays(server);

      assertThat(relays.send(aMail()).verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(relays.send(aMail()).verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(server.heard().stream().filter(line -> line.startsWith("EHLO"))).hasSize(2);
    }
  }

  private static ScriptedServer recipient(String answer) throws Exception {
    return line("RCPT", answer);
  }

  private static ScriptedServer line(String verb, String answer) throws Exception {
    return new ScriptedServer(line -> line.startsWith(verb) ? answer : ScriptedServer.kindly(line));
  }

  private Relays relays(ScriptedServer... servers) throws Exception {
    return relays(Arrays.stream(servers).mapToInt(ScriptedServer::port).toArray());
  }

  private Relays relays(int... ports) throws Exception {
    List<Configured> configured = new java.util.ArrayList<>();
    for (int port : ports) {
      SmtpServer server =
          new SmtpServer(
              "localhost",
              port,
              Encryption.NEVER,
              null,
              SSLContext.getDefault(),
              "portal.example.org",
              Duration.ofSeconds(20));
      RateLimit rate = new RateLimit(OptionalDouble.empty(), () -> 1);
      Relay relay = new Relay("" + port, server, rate, true, nanoTime::get);
      configured.add(new Configured(relay, 1, 2));
    }
    MailWriter writer =
        new MailWriter("portal@example.org", "portal.example.org", mail -> Optional.empty(), null);
    return new Relays(configured, writer, () -> 1);
  }

  private static OutgoingMail aMail() {
    return new OutgoingMail(UUID.randomUUID(), "b@example.org", "S", "Text", "<p>Text</p>", null);
  }
}
