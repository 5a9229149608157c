package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.notification.protection.OpenPgpBindings.Bound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.jspecify.annotations.Nullable;

/// An OpenPGP certificate that mail can be encrypted to. Every name and subkey counts only with a
/// signature of the primary key that verifies and is not of SHA-1 or MD5. The subkey that is used
/// is the one that lasts longest of those that may encrypt.
final class OpenPgpCertificate implements RecipientKey {
  private static final int RSA_BITS = 2048;
  private static final int MOST_BITS = 16_384;
  private static final int VERSION = 4;
  private static final Pattern ADDRESS = Pattern.compile("<([^<>\\s]+@[^<>\\s]+)>");
  private static final Pattern BARE = Pattern.compile("[^<>\\s]+@[^<>\\s]+");

  private final PGPPublicKeyRing ring;
  private final PGPPublicKey encrypting;
  private final KeyFacts facts;

  private OpenPgpCertificate(PGPPublicKeyRing ring, PGPPublicKey encrypting, KeyFacts facts) {
    this.ring = ring;
    this.encrypting = encrypting;
    this.facts = facts;
  }

  /// @param armored one public key in ASCII armour
  /// @return it
  static OpenPgpCertificate read(String armored) {
    try (ArmoredInputStream in =
        new ArmoredInputStream(new ByteArrayInputStream(armored.getBytes(US_ASCII)))) {
      return decode(in.readAllBytes());
    } catch (FieldsRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      throw KeyRefused.unreadable();
    }
  }

  /// @param encoded OpenPGP packets
  /// @return the certificate
  static OpenPgpCertificate decode(byte[] encoded) {
    try {
      PGPPublicKeyRingCollection rings =
          new PGPPublicKeyRingCollection(encoded, new BcKeyFingerprintCalculator());
      if (rings.size() != 1) {
        throw KeyRefused.of("one", "One public key is needed, not a ring of them.");
      }
      return of(rings.getKeyRings().next());
    } catch (FieldsRefused refused) {
      throw refused;
    } catch (IOException | PGPException | RuntimeException unreadable) {
      throw KeyRefused.unreadable();
    }
  }

  private static OpenPgpCertificate of(PGPPublicKeyRing ring) throws PGPException {
    PGPPublicKey primary = ring.getPublicKey();
    if (primary.getVersion() != VERSION) {
      throw KeyRefused.of("version", "An OpenPGP key of version 4 is needed.");
    }
    for (PGPPublicKey key : ring) {
      if (key.getBitStrength() > MOST_BITS) {
        throw KeyRefused.of("too_large", "A key of at most 16384 bits is needed.");
      }
    }
    if (primary.hasRevocation()) {
      throw KeyRefused.of("revoked", "The key has been revoked.");
    }
    OpenPgpBindings bindings = new OpenPgpBindings(primary);
    Bound self = bindings.ofPrimary();
    if (self == null) {
      throw KeyRefused.of(
          "weak", "The key has no name that it signed itself with SHA-256 or better.");
    }
    Bound best = null;
    for (Bound each : candidates(ring, bindings, self)) {
      if (best == null || ends(each).isAfter(ends(best))) {
        best = each;
      }
    }
    if (best == null) {
      throw KeyRefused.of(
          "no_encryption",
          "The key has no valid subkey that may encrypt and is strong enough (RSA of 2048 bits,"
              + " or an elliptic curve).");
    }
    return new OpenPgpCertificate(ring, best.key(), facts(primary, bindings, self, best));
  }

  private static List<Bound> candidates(PGPPublicKeyRing ring, OpenPgpBindings bindings, Bound self)
      throws PGPException {
    List<Bound> found = new ArrayList<>();
    for (PGPPublicKey key : ring) {
      Bound bound = key.isMasterKey() ? self : bindings.ofSubkey(key);
      if (bound != null && bound.mayEncrypt() && strength(key) != null) {
        found.add(bound);
      }
    }
    return found;
  }

  private static KeyFacts facts(
      PGPPublicKey primary, OpenPgpBindings bindings, Bound self, Bound used) {
    List<String> names = bindings.names();
    Set<String> addresses = new TreeSet<>();
    for (String name : names) {
      Matcher inBrackets = ADDRESS.matcher(name);
      if (inBrackets.find()) {
        addresses.add(inBrackets.group(1).toLowerCase(Locale.ROOT));
      } else if (BARE.matcher(name).matches()) {
        addresses.add(name.toLowerCase(Locale.ROOT));
      }
    }
    Instant until = earlier(self.until(), used.until());
    return new KeyFacts(
        KeyForm.OPENPGP,
        HexFormat.of().withUpperCase().formatHex(primary.getFingerprint()),
        names.getFirst(),
        List.copyOf(addresses),
        Objects.requireNonNull(strength(used.key())),
        used.key().getCreationTime().toInstant(),
        until);
  }

  private static Instant ends(Bound bound) {
    Instant until = bound.until();
    return until == null ? Instant.MAX : until;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /// @return what it is; null when mail should not be encrypted to it
  private static @Nullable String strength(PGPPublicKey key) {
    int bits = key.getBitStrength();
    return switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL -> bits >= RSA_BITS ? "RSA " + bits : null;
      case PublicKeyAlgorithmTags.ECDH -> "ECDH " + bits;
      case PublicKeyAlgorithmTags.X25519 -> "X25519";
      case PublicKeyAlgorithmTags.X448 -> "X448";
      default -> null;
    };
  }

  /// @return the key or subkey that mail is encrypted to
  PGPPublicKey encrypting() {
    return encrypting;
  }

  @Override
  public KeyFacts facts() {
    return facts;
  }

  @Override
  public byte[] encoded() {
    try {
      return ring.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException("a key that was read can be written", impossible);
    }
  }
}
