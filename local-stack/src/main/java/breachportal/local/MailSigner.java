package breachportal.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// What the stack's encrypted mail to authorities is signed with: a certificate that signed itself,
/// and an OpenPGP key, drawn once and kept in the folder of secrets.
final class MailSigner {
  private static final String MAILBOX = "notices@portal.example.org";
  private static final int YEARS = 10;
  private static final int SERIAL_BITS = 64;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /// @param folder where the keys are kept
  MailSigner(Path folder) {
    this.folder = folder;
  }

  /// @return the file with the certificate and its key
  Path smime() {
    Path file = folder.resolve("mail-signer-smime.pem");
    if (!Files.exists(file)) {
      try {
        keep(file, certificateAndKey());
      } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
        throw new IllegalStateException("a certificate can't be made", impossible);
      }
    }
    return file;
  }

  /// @return the file with the OpenPGP key
  Path openpgp() {
    Path file = folder.resolve("mail-signer-openpgp.asc");
    if (!Files.exists(file)) {
      try {
        keep(file, secretKey());
      } catch (PGPException | IOException impossible) {
        throw new IllegalStateException("an OpenPGP key can't be made", impossible);
      }
    }
    return file;
  }

  private String certificateAndKey()
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072, random);
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Notices of Breach Portal (local),O=Breach Portal");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var certificate =
        new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now),
                Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
                name,
                pair.getPublic())
            .addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, MAILBOX)))
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
      writer.writeObject(new JcaPKCS8Generator(pair.getPrivate(), null).generate());
    }
    return text.toString();
  }

  private String secretKey() throws PGPException, IOException {
    Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
    generator.init(new Ed25519KeyGenerationParameters(random));
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setKeyFlags(false, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
    var ring =
        new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    generator.generateKeyPair(),
                    Date.from(Instant.now())),
                "Breach Portal (local) <" + MAILBOX + ">",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                packets.generate(),
                null,
                new BcPGPContentSignerBuilder(
                    PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA256),
                null)
            .generateSecretKeyRing();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      ring.encode(out);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  private static void keep(Path file, String text) {
    try {
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path part = Files.createTempFile(file.getParent(), "signer", ".part", owner);
      Files.writeString(part, text);
      Files.move(part, file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
