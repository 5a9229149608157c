package breachportal.notification.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/// What a primary key has signed of itself: its names and its subkeys (RFC 9580, section 5.2.1).
/// Signatures that do not verify, and those made with a broken hash, are as if they were not there.
final class OpenPgpBindings {
  private static final int ENCRYPT = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;
  private static final Set<Integer> BROKEN =
      Set.of(HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160);
  private static final Set<Integer> OF_NAMES =
      Set.of(
          PGPSignature.DEFAULT_CERTIFICATION,
          PGPSignature.NO_CERTIFICATION,
          PGPSignature.CASUAL_CERTIFICATION,
          PGPSignature.POSITIVE_CERTIFICATION);

  private final PGPPublicKey primary;
  private final List<String> names = new ArrayList<>();

  OpenPgpBindings(PGPPublicKey primary) {
    this.primary = primary;
  }

  /// A key and the newest signature that binds it.
  ///
  /// @param key the key
  /// @param signature the signature
  record Bound(PGPPublicKey key, PGPSignature signature) {

    /// @return until when it may be used; null when it never ends
    @Nullable Instant until() {
      PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
      long seconds = hashed == null ? 0 : hashed.getKeyExpirationTime();
      return seconds == 0 ? null : key.getCreationTime().toInstant().plusSeconds(seconds);
    }

    boolean mayEncrypt() {
      PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
      return hashed != null && (hashed.getKeyFlags() & ENCRYPT) != 0;
    }
  }

  /// @return the primary key by its newest name; null when no name of it holds
  @Nullable Bound ofPrimary() throws PGPException {
    PGPSignature newest = null;
    for (Iterator<String> each = primary.getUserIDs(); each.hasNext(); ) {
      String name = each.next();
      PGPSignature of = nameSignature(name);
      if (of != null) {
        names.add(name);
        newest = newer(newest, of);
      }
    }
    return newest == null ? null : new Bound(primary, newest);
  }

  /// @return the names that hold, once the primary was looked at
  List<String> names() {
    return names;
  }

  /// @param subkey a subkey
  /// @return it; null when it is revoked, or nothing binds it
  @Nullable Bound ofSubkey(PGPPublicKey subkey) throws PGPException {
    if (subkey.hasRevocation()) {
      return null;
    }
    PGPSignature newest = null;
    for (Iterator<PGPSignature> each = subkey.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        each.hasNext(); ) {
      PGPSignature signature = each.next();
      if (isOurs(signature) && verifier(signature).verifyCertification(primary, subkey)) {
        newest = newer(newest, signature);
      }
    }
    return newest == null ? null : new Bound(subkey, newest);
  }

  private @Nullable PGPSignature nameSignature(String name) throws PGPException {
    PGPSignature newest = null;
    for (Iterator<PGPSignature> each = primary.getSignaturesForID(name); each.hasNext(); ) {
      PGPSignature signature = each.next();
      boolean revokes = signature.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION;
      if ((revokes || OF_NAMES.contains(signature.getSignatureType()))
          && isOurs(signature)
          && verifier(signature).verifyCertification(name, primary)) {
        if (revokes) {
          return null;
        }
        newest = newer(newest, signature);
      }
    }
    return newest;
  }

  private boolean isOurs(PGPSignature signature) {
    return signature.getKeyID() == primary.getKeyID()
        && !BROKEN.contains(signature.getHashAlgorithm());
  }

  private PGPSignature verifier(PGPSignature signature) throws PGPException {
    signature.init(new BcPGPContentVerifierBuilderProvider(), primary);
    return signature;
  }

  private static PGPSignature newer(@Nullable PGPSignature one, PGPSignature other) {
    return one == null || made(other).isAfter(made(one)) ? other : one;
  }

  private static Instant made(PGPSignature signature) {
    return signature.getCreationTime().toInstant();
  }
}
