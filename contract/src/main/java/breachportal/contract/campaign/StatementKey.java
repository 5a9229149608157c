package breachportal.contract.campaign;

/// A key by which the portal's statements are verified.
///
/// @param keyId the first 16 hexadecimal digits of the public key's SHA-256
/// @param algorithm `Ed25519` (RFC 8032)
/// @param publicKey 32 bytes in base64url without padding
public record StatementKey(String keyId, String algorithm, String publicKey) {}
