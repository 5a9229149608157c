package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.notification.delivery.MimeEntity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/// PGP/MIME (RFC 3156), signed and encrypted in one OpenPGP message (its section 6.2): AES-256 with
/// an integrity packet, which every reader of today knows.
final class PgpMime {
  private static final String LINE = "\r\n";
  private static final int BUFFER_BYTES = 1 << 16;

  private PgpMime() {}

  /// @param content a MIME entity
  /// @param signer who signs
  /// @param to whom it is encrypted to
  /// @param deliveryId what the boundary is made of
  /// @return the encrypted entity
  static MimeEntity seal(
      byte[] content, OpenPgpSigner signer, OpenPgpCertificate to, UUID deliveryId)
      throws PGPException, IOException {
    String boundary = "=_" + deliveryId;
    String open = "--" + boundary + LINE;
    String body =
        open
            + "Content-Type: application/pgp-encrypted"
            + LINE
            + LINE
            + "Version: 1"
            + LINE
            + open
            + "Content-Type: application/octet-stream; name=\"encrypted.asc\""
            + LINE
            + "Content-Disposition: inline; filename=\"encrypted.asc\""
            + LINE
            + LINE
            + armored(content, signer, to)
            + "--"
            + boundary
            + "--"
            + LINE;
    return new MimeEntity(
        List.of(
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";\r\n"
                + " boundary=\"%s\"".formatted(boundary)),
        body);
  }

  private static String armored(byte[] content, OpenPgpSigner signer, OpenPgpCertificate to)
      throws PGPException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length * 3 / 2);
    try (ArmoredOutputStream armor = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      PGPEncryptedDataGenerator encryption =
          new PGPEncryptedDataGenerator(
              new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                  .setWithIntegrityPacket(true)
                  .setSecureRandom(new SecureRandom()));
      encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(to.encrypting()));
      try (OutputStream sealed = encryption.open(armor, new byte[BUFFER_BYTES])) {
        sign(sealed, content, signer);
      }
    }
    return bytes.toString(US_ASCII).replace(LINE, "\n").replace("\n", LINE);
  }

  private static void sign(OutputStream into, byte[] content, OpenPgpSigner signer)
      throws PGPException, IOException {
    PGPSignatureGenerator signature = signer.begin();
    signature.generateOnePassVersion(false).encode(into);
    try (OutputStream literal =
        new PGPLiteralDataGenerator()
            .open(into, PGPLiteralData.BINARY, "", content.length, PGPLiteralData.NOW)) {
      literal.write(content);
    }
    signature.update(content);
    signature.generate().encode(into);
  }
}
