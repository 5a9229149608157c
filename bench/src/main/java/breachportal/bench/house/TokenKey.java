package breachportal.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// Signs the access tokens of a run; the replicas of the run trust its public key and no other.
public final class TokenKey {
  private static final String ISSUER = "https://bench.example.org";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;

  /// @throws GeneralSecurityException when this Java has no RSA
  public TokenKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  /// @return what a replica has to be told to trust these tokens
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.oidc.public-key",
        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.token.issuer",
        ISSUER);
  }

  /// @param role the role
  /// @param membership `organisation` or `authority`
  /// @param id which one
  /// @return a token that holds for hours
  public String token(String role, String membership, UUID id) {
    String claims =
        """
        {"iss":"%s","aud":["report-service","notification-service","exposure-service"],"sub":"%s","upn":"bench","name":"Bench",
        "realm_access":{"roles":["%s"]},"%s":"%s","iat":%d,"exp":%d}
        """
            .formatted(
                ISSUER,
                id,
                role,
                membership,
                id,
                Instant.now().getEpochSecond(),
                Instant.now().plusSeconds(40_000).getEpochSecond());
    String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims.strip());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("RSA signs", impossible);
    }
  }

  private static String part(String json) {
    return URL.encodeToString(json.getBytes(UTF_8));
  }
}
