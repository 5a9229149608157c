package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/// Somebody with an OpenPGP key of their own: a primary that certifies and signs, a subkey that
/// encrypts.
///
/// @param secret the key
public record PgpIdentity(PGPSecretKeyRing secret) {

  /// @param name such as `Duty desk <desk@example.org>`
  /// @return a new one of RSA 2048 that lasts a year
  public static PgpIdentity of(String name) {
    Instant now = Instant.now().minus(Duration.ofHours(1));
    return of(name, 2048, HashAlgorithmTags.SHA256, now, Duration.ofDays(365), true);
  }

  /// @param name whose
  /// @param bits of RSA
  /// @param hash what it is signed with
  /// @param made when
  /// @param lasts how long
  /// @param encrypts whether it has a subkey to encrypt with
  /// @return a new one
  public static PgpIdentity of(
      String name, int bits, int hash, Instant made, Duration lasts, boolean encrypts) {
    try {
      PGPKeyRingGenerator generator =
          new PGPKeyRingGenerator(
              PGPSignature.POSITIVE_CERTIFICATION,
              pair(bits, made),
              name,
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
              flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, lasts).generate(),
              null,
              new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, hash),
              null);
      if (encrypts) {
        generator.addSubKey(
            pair(bits, made),
            flags(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE, lasts).generate(),
            null);
      }
      return new PgpIdentity(generator.generateSecretKeyRing());
    } catch (PGPException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static PGPKeyPair pair(int bits, Instant made) throws PGPException {
    RSAKeyPairGenerator keys = new RSAKeyPairGenerator();
    keys.init(
        new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), new SecureRandom(), bits, 80));
    return new BcPGPKeyPair(
        PublicKeyPacket.VERSION_4,
        PublicKeyAlgorithmTags.RSA_GENERAL,
        keys.generateKeyPair(),
        Date.from(made));
  }

  private static PGPSignatureSubpacketGenerator flags(int flags, Duration lasts) {
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setKeyFlags(false, flags);
    packets.setKeyExpirationTime(false, lasts.toSeconds());
    return packets;
  }

  /// @return the public part in ASCII armour
  public String open() {
    return armored(out -> secret.toCertificate().encode(out));
  }

  /// @return the secret part in ASCII armour
  public String armored() {
    return armored(secret::encode);
  }

  private interface Writer {
    void to(OutputStream out) throws IOException;
  }

  private static String armored(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      writer.to(out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toString(US_ASCII);
  }
}
