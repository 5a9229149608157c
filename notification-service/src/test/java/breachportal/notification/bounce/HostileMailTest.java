package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.ReturnedMail.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that a stranger sends makes the reader fail, or keeps it busy for long.
class HostileMailTest {
  private static final int SIZE = 1 << 20;
  private static final String SAMPLE =
      Mails.notification("Final-Recipient: rfc822; lan@example.org\nAction: failed\nStatus: 5.1.1");

  /// What is said of each recipient has to be looked for in the same text.
  private static final String MANY_RECIPIENTS =
      """
      From: MAILER-DAEMON@example.org
      Content-Type: multipart/report; boundary=B

      --B
      Content-Type: message/delivery-status

      %s
      --B

      TEXT
      """
          .formatted("Final-Recipient: rfc822; a@b.c\nAction: failed\n\n".repeat(200));

  static List<String> bombs() {
    String daemon = "From: MAILER-DAEMON@example.org\nSubject: failure notice\n";
    List<String> bombs = new ArrayList<>();
    for (String unit :
        List.of(
            "<",
            ">",
            "=",
            "-",
            " ",
            "\t",
            "\n",
            "\n\n",
            "a@",
            "a.",
            "@a.",
            "\"",
            "=?",
            "=?a?B?",
            "--B\n",
            "--B\n\n",
            "<style>",
            "<br ",
            "550 ",
            "5.1.",
            "ip ",
            "user ",
            "a@b.c\n",
            "<a@b.c>:\n",
            "Final-Recipient: rfc822;a@b.c\n",
            "Diagnostic-Code: x\n y\n",
            "{\"a\":",
            "[",
            "message ",
            "original message ",
            "---original message ",
            "delivery to the following ",
            "deliver the following recipient\n",
            "your message could ",
            "(generated from ",
            "following: \n x",
            "\u0000",
            "\u00ff")) {
      String body = unit.repeat(SIZE / unit.length());
      bombs.add(daemon + "\n" + body);
      bombs.add(daemon + "Content-Type: multipart/report; boundary=B\n\n" + body);
      bombs.add(daemon + "Content-Type: message/delivery-status\n\n" + body);
      bombs.add(daemon + "Content-Type: text/html; charset=nonsense\n\n" + body);
      bombs.add(daemon + "Content-Transfer-Encoding: base64\n\n{\"eventType\":" + body);
      bombs.add(daemon + "X-Failed-Recipients: " + body);
      bombs.add(MANY_RECIPIENTS.replace("TEXT", body));
    }
    return bombs;
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void shouldBeDoneSoon(String bomb) {
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long before = processor.getCurrentThreadCpuTime();

    assertThat(BounceParser.parse(bomb.getBytes(ISO_8859_1))).isNotNull();

    assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void shouldStopAtItsDepth() {
    StringBuilder nested = new StringBuilder("From: postmaster@example.org\n");
    for (int i = 0; i < 5_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=B").append(i).append("\n\n--B");
      nested.append(i).append('\n');
    }

    assertThat(Mails.parse(nested.toString())).isNotNull();
  }

  @Test
  void shouldSurviveEveryCut() {
    byte[] whole = SAMPLE.getBytes(UTF_8);
    for (int length = 0; length <= whole.length; length++) {
      assertThat(BounceParser.parse(java.util.Arrays.copyOf(whole, length))).isNotNull();
    }
  }

  @Test
  void shouldSurviveEveryFlippedByte() {
    Random random = new Random(4);
    for (int round = 0; round < 5_000; round++) {
      byte[] mail = SAMPLE.getBytes(UTF_8);
      for (int i = 0; i < 1 + round % 40; i++) {
        mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
      }
      assertThat(BounceParser.parse(mail)).isNotNull();
    }
  }

  @Test
  void shouldReadAHugeMailFromItsBeginning() {
    String huge = SAMPLE + "x".repeat(20 * SIZE);

    assertThat(Mails.parse(huge).kind()).isEqualTo(Kind.BOUNCE);
  }
}
