package breachportal.exposure.abuse;

import java.net.InetAddress;

/// A network of addresses, such as `10.0.0.0/8` or `2001:db8::/32`.
record Network(InetAddress base, int bits) {

  /// @param text a network, or one address
  /// @throws IllegalArgumentException if it is neither
  static Network of(String text) {
    int slash = text.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int whole = base.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > whole) {
      throw new IllegalArgumentException("no such network: " + text);
    }
    return new Network(base, bits);
  }

  boolean contains(InetAddress address) {
    byte[] one = base.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> (bit % Byte.SIZE);
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
