package breachportal.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import breachportal.notification.smtp.DkimKey;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");

  /// RFC 8058, section 4: both headers, and both covered by the signature.
  @Test
  void shouldLetReadersUnsubscribeFromWhatTheyAskedForByOneClick() throws Exception {
    String mail = written(URI.create("https://portal.example.org/alerts/end?token=abc"));

    assertThat(mail)
        .contains(
            "\r\nList-Unsubscribe: <https://portal.example.org/alerts/end?token=abc>\r\n"
                + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    assertThat(signedHeaders(mail)).contains("list-unsubscribe", "list-unsubscribe-post");
  }

  @Test
  void shouldLetNobodyUnsubscribeFromWhatTheLawDemands() throws Exception {
    String mail = written(null);

    assertThat(mail).doesNotContainIgnoringCase("unsubscribe");
    assertThat(signedHeaders(mail)).contains("from", "subject");
  }

  /// RFC 5322, section 3.3.
  @Test
  void shouldSayWhenInTheFormOfMail() throws Exception {
    assertThat(written(null)).contains("\r\nDate: Sun, 22 Nov 2026 03:04:05 +0000\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.example.org/end",
        "mailto:end@example.org",
        "https:///end",
        "https://portal.example.org/end,https://other.example.org/"
      })
  void shouldTakeNoOtherAddressToUnsubscribeAt(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> mail(URI.create(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "one\r\ntwo\nthree\rfour\n",
        "\n.\n..\n.two",
        "\u2028\u0085\u000b\u0000",
        "Bcc: c@example.org\r\n\r\n.\r\nMAIL FROM:<c@example.org>"
      })
  void shouldWriteNoLineThatAMailServerMayRefuseOrTakeForItsEnd(String text) {
    OutgoingMail mail =
        new OutgoingMail(
            UUID.randomUUID(), "b@example.org", text, text, "<p>" + text.repeat(900), null);

    String written = new String(writer(null).write(mail, NOW), US_ASCII);

    assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(written).endsWith("\r\n");
    assertThat(written.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(998).doesNotStartWith("."))
        .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("MAIL"));
  }

  private static MailWriter writer(@Nullable DkimKey dkim) {
    return new MailWriter(
        "portal@example.org", "portal.example.org", mail -> Optional.empty(), dkim);
  }

  private static String written(@Nullable URI unsubscribe) throws Exception {
    String pem =
        Base64.getEncoder()
            .encodeToString(
                KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded());
    MailWriter writer = writer(DkimKey.of("example.org", "s1", pem));
    return new String(writer.write(mail(unsubscribe), NOW), US_ASCII);
  }

  private static String[] signedHeaders(String mail) {
    int at = mail.indexOf(" h=") + 3;
    return mail.substring(at, mail.indexOf(';', at)).split(":", -1);
  }

  private static OutgoingMail mail(@Nullable URI unsubscribe) {
    return new OutgoingMail(
        UUID.randomUUID(), "b@example.org", "S", "Text", "<p>Text</p>", null, unsubscribe);
  }
}
