package breachportal.exposure.abuse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;

/// Under which name a budget is kept: a keyed hash of the address, so that no table tells who
/// asked.
@Singleton
class BudgetKeys {

  /// The budget of everybody together.
  static final UUID OVERALL = new UUID(0, 0);

  private static final byte ADDRESS = 1;
  private static final byte NETWORK = 2;

  private final Signer signer;

  @Inject
  BudgetKeys(CheckSecrets secrets) {
    this.signer = secrets.signer("budgets v1");
  }

  UUID ofAddress(ClientAddress client) {
    return name(ADDRESS, client.own());
  }

  UUID ofNetwork(ClientAddress client) {
    return name(NETWORK, client.network());
  }

  private UUID name(byte what, byte[] address) {
    byte[] message = ByteBuffer.allocate(1 + address.length).put(what).put(address).array();
    ByteBuffer hash = ByteBuffer.wrap(signer.sign(message));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
