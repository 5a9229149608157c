package breachportal.notification.statement;

import breachportal.api.json.ContractJson;
import breachportal.contract.campaign.CompletenessStatement;
import breachportal.contract.campaign.StatementKey;
import breachportal.rendering.statement.SignedStatements;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.subtle.Ed25519Sign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key that signs statements. Its secret comes from outside of the database.
@ApplicationScoped
class SigningKey {
  private static final ObjectMapper JSON = ContractJson.mapper();

  private final PrivateKey secret;
  private final StatementKey published;

  /// @param seed 32 random bytes in base64
  @Inject
  SigningKey(@ConfigProperty(name = "breachportal.statement.key") String seed) {
    byte[] bytes = Base64.getDecoder().decode(seed);
    secret = SignedStatements.privateKey(bytes);
    try {
      byte[] open = Ed25519Sign.KeyPair.newKeyPairFromSeed(bytes).getPublicKey();
      published =
          new StatementKey(
              SignedStatements.keyId(open),
              "Ed25519",
              Base64.getUrlEncoder().withoutPadding().encodeToString(open));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @return by which statements are verified
  StatementKey published() {
    return published;
  }

  /// @param statement what is stated
  /// @return it with its signature
  ObjectNode sign(CompletenessStatement statement) {
    return SignedStatements.sign(JSON.valueToTree(statement), secret, published.keyId());
  }

  @Override
  public String toString() {
    return "SigningKey[redacted]";
  }
}
