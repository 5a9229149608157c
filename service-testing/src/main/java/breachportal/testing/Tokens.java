package breachportal.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Access tokens as the identity provider would sign them, with a key of this JVM.
public final class Tokens {

  /// Who issues the tokens.
  public static final String ISSUER = "https://id.example.org/realms/breach-portal";

  private static final KeyPair KEYS = keys();
  private static final Set<String> AUDIENCE =
      Set.of("report-service", "notification-service", "exposure-service");

  private Tokens() {}

  /// @param organisation whose officer
  /// @return a token of a company's officer
  public static String company(UUID organisation) {
    return sign(
        claims("company", "Officer of " + organisation)
            .claim("organisation", organisation.toString()));
  }

  /// @param authority whose officer
  /// @return a token of a police officer
  public static String police(UUID authority) {
    return sign(
        claims("police", "Officer of " + authority).claim("authority", authority.toString()));
  }

  /// @return a token of an operator
  public static String operator() {
    return sign(claims("operator", "Operator"));
  }

  /// @param role the service's role
  /// @return a token of a service's own account
  public static String service(String role) {
    return sign(claims(role, "service-account"));
  }

  /// @param role any role
  /// @param issuer any issuer
  /// @param audience any audience
  /// @return a token signed with the right key that says these
  public static String with(String role, String issuer, String audience) {
    return sign(claims(role, "Somebody").issuer(issuer).audience(audience));
  }

  /// @param service the service under test, such as `report-service`
  /// @return the settings that make it accept these tokens and no others
  static Map<String, String> settings(String service) {
    return Map.of(
        "quarkus.oidc.public-key",
        Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.token.issuer",
        ISSUER,
        "quarkus.oidc.token.audience",
        service);
  }

  private static JwtClaimsBuilder claims(String role, String name) {
    return Jwt.claims()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(
            UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString())
        .upn(name)
        .claim("name", name)
        .claim("realm_access", Map.of("roles", Set.of(role)))
        .expiresIn(Duration.ofHours(1));
  }

  private static String sign(JwtClaimsBuilder claims) {
    return claims.sign(KEYS.getPrivate());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has RSA", impossible);
    }
  }
}
