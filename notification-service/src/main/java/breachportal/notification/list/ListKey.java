package breachportal.notification.list;

import breachportal.api.json.ContractJson;
import breachportal.notification.code.KeyedHash;
import breachportal.notification.list.file.Subscriber;
import breachportal.store.seal.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// The data key of one list: seals its people and hashes their addresses. Only the key wrapped by
/// the master key is stored; once that is gone nobody can read or recognise anyone of the list.
final class ListKey {
  private static final ObjectMapper JSON = ContractJson.mapper();

  private final Sealer sealer;
  private final KeyedHash addresses;

  private ListKey(byte[] key) {
    this.sealer = Sealer.withKey(key);
    this.addresses = KeyedHash.of(key, "recipient address");
  }

  static ListKey of(byte[] key) {
    return new ListKey(key);
  }

  /// @param master the sealer of the master key
  /// @param listId the list
  /// @param wrapped its data key, wrapped
  /// @return the key
  static ListKey unwrap(Sealer master, UUID listId, byte[] wrapped) {
    return new ListKey(unwrapped(master, listId, wrapped));
  }

  /// @return the key's bytes; the rest as above
  static byte[] unwrapped(Sealer master, UUID listId, byte[] wrapped) {
    return master.open(wrapped, context("list", listId));
  }

  static byte[] wrap(Sealer master, UUID listId, byte[] key) {
    return master.seal(key, context("list", listId));
  }

  byte[] seal(UUID recipientId, Subscriber person) {
    try {
      return sealer.seal(JSON.writeValueAsBytes(person), context("recipient", recipientId));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a row can be written", impossible);
    }
  }

  Subscriber open(UUID recipientId, byte[] sealed) {
    try {
      byte[] plain = sealer.open(sealed, context("recipient", recipientId));
      return JSON.readValue(plain, Subscriber.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("a row that was written can't be read", unreadable);
    }
  }

  /// @param email an address; case does not matter
  /// @return its hash, by which duplicates are found
  byte[] hash(String email) {
    return addresses.of(email.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "ListKey[redacted]";
  }

  static byte[] context(String kind, UUID id) {
    return (kind + " " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
