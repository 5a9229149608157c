package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DkimKeyTest {
  @ParameterizedTest
  @CsvSource({"RSA,rsa-sha256", "Ed25519,ed25519-sha256"})
  void shouldSignTheHeadersThatMatterAndTheBody(String algorithm, String name) throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    byte[] body = "Hello\r\n".getBytes(US_ASCII);

    String header =
        DkimKey.of("example.org", "s1", pem)
            .sign(
                List.of("From: a@example.org", "X-Other: 1", "Subject: one\r\n  two", "To:  b "),
                body);

    assertThat(header.lines()).allMatch(line -> line.length() <= 78);
    String flat = header.replaceAll("\\s+", " ");
    byte[] bodyHash = MessageDigest.getInstance("SHA-256").digest(body);
    assertThat(flat)
        .startsWith("DKIM-Signature: v=1; a=" + name + "; c=relaxed/simple; d=example.org; s=s1;")
        .contains(" h=from:subject:to;")
        .contains(" bh=" + Base64.getEncoder().encodeToString(bodyHash) + ";");
    String unsigned = flat.substring(flat.indexOf(' ') + 1, flat.indexOf(" b=") + 3);
    byte[] covered =
        ("from:a@example.org\r\nsubject:one two\r\nto:b\r\ndkim-signature:" + unsigned)
            .getBytes(US_ASCII);
    Signature check = Signature.getInstance(algorithm.equals("RSA") ? "SHA256withRSA" : "Ed25519");
    check.initVerify(keys.getPublic());
    check.update(
        algorithm.equals("RSA") ? covered : MessageDigest.getInstance("SHA-256").digest(covered));
    String signature = flat.substring(flat.indexOf(" b=") + 3).replace(" ", "");
    assertThat(check.verify(Base64.getDecoder().decode(signature))).isTrue();
  }
}
