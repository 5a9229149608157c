package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.notification.protection.OpenPgpBindings.Bound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/// The portal's OpenPGP key, by which readers of PGP/MIME know its mail. Safe for concurrent use.
final class OpenPgpSigner {
  private final PGPPublicKeyRing open;
  private final PGPPublicKey signing;
  private final PGPPrivateKey secret;
  private final KeyFacts facts;

  private OpenPgpSigner(
      PGPPublicKeyRing open, PGPPublicKey signing, PGPPrivateKey secret, KeyFacts facts) {
    this.open = open;
    this.signing = signing;
    this.secret = secret;
    this.facts = facts;
  }

  /// @param armored a secret key without a passphrase
  /// @return the signer
  static OpenPgpSigner of(String armored) {
    try (ArmoredInputStream in =
        new ArmoredInputStream(new ByteArrayInputStream(armored.getBytes(US_ASCII)))) {
      PGPSecretKeyRing ring = new PGPSecretKeyRing(in, new BcKeyFingerprintCalculator());
      return of(ring);
    } catch (IOException | PGPException unreadable) {
      throw new IllegalArgumentException("the signer's OpenPGP key can't be read");
    }
  }

  private static OpenPgpSigner of(PGPSecretKeyRing ring) throws PGPException {
    PGPPublicKey primary = ring.getPublicKey();
    OpenPgpBindings bindings = new OpenPgpBindings(primary);
    Bound self = bindings.ofPrimary();
    for (PGPSecretKey each : ring) {
      PGPPublicKey key = each.getPublicKey();
      Bound bound = each.isMasterKey() ? self : bindings.ofSubkey(key);
      if (bound != null && self != null && maySign(bound) && !each.isPrivateKeyEmpty()) {
        PGPPrivateKey secret =
            each.extractPrivateKey(
                new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                    .build(new char[0]));
        KeyFacts facts =
            new KeyFacts(
                KeyForm.OPENPGP,
                HexFormat.of().withUpperCase().formatHex(primary.getFingerprint()),
                bindings.names().getFirst(),
                List.of(),
                Integer.toString(key.getBitStrength()) + " bits",
                key.getCreationTime().toInstant(),
                bound.until() == null ? self.until() : bound.until());
        return new OpenPgpSigner(ring.toCertificate(), key, secret, facts);
      }
    }
    throw new IllegalArgumentException("the signer's OpenPGP key can't sign");
  }

  private static boolean maySign(Bound bound) {
    return (bound.signature().getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
  }

  /// @return a signature to be fed with the content
  /// @throws PGPException when the key does not fit
  PGPSignatureGenerator begin() throws PGPException {
    PGPSignatureGenerator generator =
        new PGPSignatureGenerator(
            new BcPGPContentSignerBuilder(signing.getAlgorithm(), HashAlgorithmTags.SHA256),
            signing);
    generator.init(PGPSignature.BINARY_DOCUMENT, secret);
    PGPSignatureSubpacketGenerator more = new PGPSignatureSubpacketGenerator();
    more.setIssuerFingerprint(false, signing);
    generator.setHashedSubpackets(more.generate());
    return generator;
  }

  KeyFacts facts() {
    return facts;
  }

  /// @return the public key in ASCII armour, for those who verify
  String armored() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      open.encode(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("a key that was read can be written", impossible);
    }
    return bytes.toString(US_ASCII);
  }

  @Override
  public String toString() {
    return "OpenPgpSigner[redacted]";
  }
}
