package breachportal.exposure.abuse;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Where a request comes from, as far as it is believed. It prints nothing of itself.
public final class ClientAddress {

  private final InetAddress address;

  ClientAddress(InetAddress address) {
    this.address = address;
  }

  /// @return what one subscriber has: an IPv4 address, or the /64 of an IPv6 address
  byte[] own() {
    return first(address instanceof Inet4Address ? 4 : 8);
  }

  /// @return the network around it: /24, or /48
  byte[] network() {
    return first(address instanceof Inet4Address ? 3 : 6);
  }

  private byte[] first(int bytes) {
    return Arrays.copyOf(address.getAddress(), bytes);
  }

  @Override
  public String toString() {
    return "ClientAddress[redacted]";
  }
}
