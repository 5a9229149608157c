package breachportal.contract.leak;

import java.util.Map;

/// What a check works with.
///
/// @param suite the suite of RFC 9497, in its mode 0x01
/// @param epoch which set of keys is in use
/// @param publicKeys the public key of each kind of identifier, 32 bytes in base64url
/// @param normaliserVersion the rules that bring an identifier into its canonical form
/// @param generation which index is served; 0 before the first
/// @param bucketBits how many first bits of a point choose its bucket
/// @param bucketBytes bytes of each bucket
public record CheckParameters(
    String suite,
    int epoch,
    Map<IdentifierKind, String> publicKeys,
    int normaliserVersion,
    long generation,
    int bucketBits,
    int bucketBytes) {}
