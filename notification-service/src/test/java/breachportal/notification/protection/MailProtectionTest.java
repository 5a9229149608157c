package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.notification.delivery.MimeEntity;
import jakarta.mail.internet.MimeBodyPart;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProtectionTest {
  private static final byte[] CONTENT =
      "Content-Type: text/plain; charset=utf-8\r\n\r\nMột thông báo\r\n".getBytes(UTF_8);
  private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, true",
    "RSA, 2048, false",
    "EC, 256, true",
    "EC, 384, false",
  })
  void shouldBeReadBySmimeOfItsReader(String algorithm, int bits, boolean authenticated)
      throws Exception {
    SmimeIdentity portal = SmimeIdentity.one().make();
    SmimeIdentity reader = SmimeIdentity.one().key(algorithm, bits).make();

    MimeEntity sealed =
        Smime.seal(
            CONTENT,
            SmimeSigner.of(portal.pemWithKey()),
            SmimeCertificate.read(reader.pem()),
            authenticated);

    MimeBodyPart opened = Opened.smime(Opened.mail(sealed.bytes()), reader, portal);
    assertThat(opened.getContent().toString()).isEqualTo("Một thông báo\r\n");
    SmimeIdentity another = SmimeIdentity.one().key(algorithm, bits).make();
    // How it fails is chance: a larger modulus, a padding that happens to fit, another's signature.
    assertThatThrownBy(() -> Opened.smime(Opened.mail(sealed.bytes()), another, portal))
        .isNotNull();
  }

  @Test
  void shouldBeReadByOpenPgpOfItsReader() throws Exception {
    PgpIdentity portal = PgpIdentity.of("Portal <notices@portal.example.org>");
    PgpIdentity reader = PgpIdentity.of("Desk <desk@police.example.org>");

    MimeEntity sealed =
        PgpMime.seal(
            CONTENT,
            OpenPgpSigner.of(portal.armored()),
            OpenPgpCertificate.read(reader.open()),
            ID);

    MimeBodyPart opened = Opened.openpgp(Opened.mail(sealed.bytes()), reader, portal);
    assertThat(opened.getContent().toString()).isEqualTo("Một thông báo\r\n");
    assertThat(sealed.body().replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void shouldKeepItsSecretsOutOfText() {
    assertThat(SmimeSigner.of(SmimeIdentity.one().make().pemWithKey()).toString())
        .isEqualTo("SmimeSigner[redacted]");
    assertThat(OpenPgpSigner.of(PgpIdentity.of("x").armored()).toString())
        .isEqualTo("OpenPgpSigner[redacted]");
  }
}
