package breachportal.notification.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Tells addresses of the public internet from those that a request from inside of the house must
/// never be led to (RFC 6890 and what it lists).
final class PublicAddress {
  private static final int BYTE = 0xff;

  private PublicAddress() {}

  /// @param address an address
  /// @return whether it is a public one
  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & BYTE;
    int b = bytes[1] & BYTE;
    int c = bytes[2] & BYTE;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  /// Global unicast (2000::/3), less what stands for other addresses (Teredo, 6to4) or is for
  /// documents.
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & BYTE) << 8) | (bytes[1] & BYTE);
    int second = ((bytes[2] & BYTE) << 8) | (bytes[3] & BYTE);
    boolean global = (first & 0xe000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    return global && !special && first != 0x2002 && first != 0x3fff;
  }
}
