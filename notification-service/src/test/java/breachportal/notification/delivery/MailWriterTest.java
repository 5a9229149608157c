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

  private static String written(@Nullable URI unsubscribe) throws Exception {
    String pem =
        Base64.getEncoder()
            .encodeToString(
                KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded());
    MailWriter writer =
        new MailWriter(
            "portal@example.org",
            "portal.example.org",
            id -> Optional.empty(),
            DkimKey.of("example.org", "s1", pem));
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
