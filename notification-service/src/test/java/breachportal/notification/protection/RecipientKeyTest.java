package breachportal.notification.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.channel.KeyForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecipientKeyTest {
  private static final Instant NOW = Instant.now();

  @Nested
  class OfCertificates {
    @Test
    void shouldSayWhatItIs() {
      SmimeIdentity desk =
          SmimeIdentity.one().key("RSA", 3072).mailbox("Desk@Police.example.org").make();

      var facts = RecipientKey.read("Subject: whatever\n" + desk.pem()).facts();

      assertThat(facts.form()).isEqualTo(KeyForm.SMIME);
      assertThat(facts.fingerprint()).matches("[0-9A-F]{64}");
      assertThat(facts.subject()).contains("Duty desk");
      assertThat(facts.mailAddresses()).containsExactly("desk@police.example.org");
      assertThat(facts.algorithm()).isEqualTo("RSA 3072");
      assertThat(facts.isValidAt(NOW)).isTrue();
      assertThat(facts.isFor("DESK@police.example.org")).isTrue();
      assertThat(facts.isFor("other@police.example.org")).isFalse();
    }

    @Test
    void shouldTakeEllipticCurvesAndUsagesForMail() {
      assertThat(
              RecipientKey.read(
                      SmimeIdentity.one()
                          .key("EC", 256)
                          .usage(KeyUsage.digitalSignature | KeyUsage.keyAgreement)
                          .purpose(KeyPurposeId.id_kp_emailProtection)
                          .make()
                          .pem())
                  .facts()
                  .algorithm())
          .isEqualTo("EC 256");
    }

    @Test
    void shouldRefuseWhatIsWeak() {
      refused("weak", SmimeIdentity.one().key("RSA", 1024).make().pem());
      refused("weak", SmimeIdentity.one().signature("SHA1withRSA").make().pem());
    }

    @Test
    void shouldRefuseWhatIsNotForEncryptingMail() {
      refused("no_encryption", SmimeIdentity.one().usage(KeyUsage.digitalSignature).make().pem());
      refused(
          "no_encryption", SmimeIdentity.one().purpose(KeyPurposeId.id_kp_serverAuth).make().pem());
    }

    @Test
    void shouldRefuseWhatIsNoCertificateOrMoreThanOne() {
      String pem = SmimeIdentity.one().make().pem();
      refused("one", pem + pem);
      refused("unreadable", pem.replace("A", "B"));
      refused("unreadable", "hello");
      refused("secret_key", SmimeIdentity.one().make().pemWithKey());
    }
  }

  @Nested
  class OfOpenPgpKeys {
    @Test
    void shouldSayWhatItIs() {
      PgpIdentity desk = PgpIdentity.of("Duty desk <desk@police.example.org>");

      var facts = RecipientKey.read(desk.open()).facts();

      assertThat(facts.form()).isEqualTo(KeyForm.OPENPGP);
      assertThat(facts.fingerprint()).matches("[0-9A-F]{40}");
      assertThat(facts.subject()).isEqualTo("Duty desk <desk@police.example.org>");
      assertThat(facts.mailAddresses()).containsExactly("desk@police.example.org");
      assertThat(facts.algorithm()).isEqualTo("RSA 2048");
      assertThat(facts.isValidAt(NOW)).isTrue();
      assertThat(facts.isValidAt(NOW.plus(Duration.ofDays(366)))).isFalse();
    }

    @Test
    void shouldRefuseWhatIsWeak() {
      refused("no_encryption", pgp(1024, HashAlgorithmTags.SHA256, true));
      refused("weak", pgp(2048, HashAlgorithmTags.SHA1, true));
    }

    @Test
    void shouldRefuseWhatCannotEncryptOrIsSecret() {
      refused("no_encryption", pgp(2048, HashAlgorithmTags.SHA256, false));
      refused("secret_key", PgpIdentity.of("x").armored());
      refused("unreadable", PgpIdentity.of("x").open().replaceAll("(?m)^[^-].{20}", "AAAA"));
    }

    private static String pgp(int bits, int hash, boolean encrypts) {
      return PgpIdentity.of("x", bits, hash, NOW, Duration.ofDays(9), encrypts).open();
    }
  }

  /// Whatever is uploaded is a key or is refused, and nothing else happens.
  @Test
  void shouldSurviveKeysThatWereBroken() {
    Random random = new Random(7);
    for (RecipientKey key :
        new RecipientKey[] {
          RecipientKey.read(SmimeIdentity.one().mailbox("a@example.org").make().pem()),
          RecipientKey.read(PgpIdentity.of("x <a@example.org>").open())
        }) {
      for (int i = 0; i < 1_000; i++) {
        byte[] broken = key.encoded();
        for (int times = 0; times <= i % 3; times++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        byte[] cut =
            Arrays.copyOf(broken, i % 4 == 0 ? random.nextInt(broken.length) : broken.length);
        Optional<FieldsRefused> refusal = refusalOf(key.facts().form(), cut);
        refusal.ifPresent(each -> assertThat(each.problem().status()).isEqualTo(422));
      }
    }
  }

  private static Optional<FieldsRefused> refusalOf(KeyForm form, byte[] encoded) {
    try {
      assertThat(RecipientKey.kept(form, encoded).facts().form()).isEqualTo(form);
      return Optional.empty();
    } catch (FieldsRefused refused) {
      return Optional.of(refused);
    }
  }

  private static void refused(String rule, String text) {
    assertThatThrownBy(() -> RecipientKey.read(text))
        .isInstanceOfSatisfying(
            FieldsRefused.class,
            refusal -> assertThat(refusal.problem().errors().getFirst().rule()).isEqualTo(rule));
  }
}
