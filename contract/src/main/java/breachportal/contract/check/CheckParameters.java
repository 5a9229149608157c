package breachportal.contract.check;

import breachportal.contract.leak.IdentifierKind;
import java.util.List;

/// What a client needs to know before it checks: `GET /v1/check/parameters`.
///
/// @param suite the VOPRF's suite (RFC 9497), `ristretto255-SHA512`, mode 0x01
/// @param keys the public keys, one for each kind and served epoch, the newest epoch first
/// @param indexes the indexes that buckets are fetched from, one for each served epoch, the newest
///     first; empty before the first publication
/// @param normaliserVersion version of the rules by which an identifier becomes canonical
/// @param leaks which number in a bucket stands for which published leak
public record CheckParameters(
    String suite,
    List<KeyOfKind> keys,
    List<Index> indexes,
    int normaliserVersion,
    List<LeakNumber> leaks) {

  /// The public key of one kind of identifier in one epoch.
  ///
  /// @param kind the kind
  /// @param epoch the epoch, from 1 on
  /// @param publicKey the element of 32 bytes, base64url without padding
  public record KeyOfKind(IdentifierKind kind, int epoch, String publicKey) {}

  /// A generation that is served.
  ///
  /// @param generation its number, from 1 on
  /// @param epoch the epoch it was loaded under
  /// @param bucketBits how many first bits of a point choose its bucket
  /// @param bucketBytes how long every bucket is
  public record Index(long generation, int epoch, int bucketBits, int bucketBytes) {}

  /// A leak as buckets name it.
  ///
  /// @param number its number, 1 to 65,535
  /// @param name its short name in the catalogue
  public record LeakNumber(int number, String name) {}
}
