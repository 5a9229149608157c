package breachportal.notification.bounce;

import breachportal.notification.code.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Envelope senders that carry the delivery (variable envelope return paths), or, of mails of which
/// nothing is kept, the keyed hash of the reader's address: `return+` the 128 bits of either, their
/// MAC and `@bounces.example.org`, in hexadecimal digits. The MAC of the one is not that of the
/// other.
///
/// The MAC is keyed, 80 bits long: nobody who has not got the letter can make its address, and one
/// address does not lead to the next.
@ApplicationScoped
public class ReturnAddresses {
  private static final int MAC_BYTES = 10;
  private static final int MAX_LOCAL = 11;
  private static final Pattern ADDRESS =
      Pattern.compile("([^@]+)\\+([0-9a-f]{32})([0-9a-f]{20})@([^@]+)");

  private final KeyedHash deliveries;
  private final KeyedHash readers;
  private final Optional<String> address;

  @Inject
  ReturnAddresses(
      @ConfigProperty(name = "breachportal.seal.key") String masterKey,
      ReturnAddressSettings settings) {
    byte[] key = Base64.getDecoder().decode(masterKey);
    deliveries = KeyedHash.of(key, "return address");
    readers = KeyedHash.of(key, "return address of a reader");
    address = settings.address().map(text -> text.toLowerCase(Locale.ROOT));
    address.ifPresent(ReturnAddresses::mustFit);
  }

  private static void mustFit(String address) {
    int at = address.indexOf('@');
    if (at < 1 || at > MAX_LOCAL || at == address.length() - 1) {
      throw new IllegalArgumentException("breachportal.returns.address is no short mail address");
    }
  }

  /// @param deliveryId a delivery
  /// @return its envelope sender; empty when there is no return mailbox
  public Optional<String> of(UUID deliveryId) {
    return made(deliveryId, deliveries);
  }

  /// @param hash the keyed hash of an address
  /// @return the envelope sender of mails to it of which nothing is kept; empty when there is no
  ///     return mailbox
  public Optional<String> ofReader(UUID hash) {
    return made(hash, readers);
  }

  private Optional<String> made(UUID carried, KeyedHash macs) {
    return address.map(it -> it.replaceFirst("@", detail(carried, macs)));
  }

  private static String detail(UUID carried, KeyedHash macs) {
    String digits = carried.toString().replace("-", "");
    return "+" + digits + HexFormat.of().formatHex(mac(digits, macs)) + "@";
  }

  /// @param envelopeSender an address that a mail came back to
  /// @return the delivery that it carries, when we made it
  public Optional<UUID> deliveryOf(String envelopeSender) {
    return carried(envelopeSender, deliveries);
  }

  /// @param envelopeSender an address that a mail came back to
  /// @return the keyed hash of the reader that it carries, when we made it
  public Optional<UUID> readerOf(String envelopeSender) {
    return carried(envelopeSender, readers);
  }

  private Optional<UUID> carried(String envelopeSender, KeyedHash macs) {
    Matcher parts = ADDRESS.matcher(envelopeSender.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches() || !address.equals(Optional.of(parts.group(1) + "@" + parts.group(4)))) {
      return Optional.empty();
    }
    byte[] mac = HexFormat.of().parseHex(parts.group(3));
    return MessageDigest.isEqual(mac, mac(parts.group(2), macs))
        ? Optional.of(uuid(HexFormat.of().parseHex(parts.group(2))))
        : Optional.empty();
  }

  private static byte[] mac(String digits, KeyedHash macs) {
    return Arrays.copyOf(macs.of(digits), MAC_BYTES);
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
