package breachportal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which port each part of the stack listens on.
public final class Ports {
  private static final int HIGHEST = 65_535;

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /// @param environment the settings, as `System.getenv()` gives them
  /// @return the usual ports, except where a setting names another
  /// @throws StackFailure when a setting is no port, or two parts are given the same one
  public static Ports from(Map<String, String> environment) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    var users = new java.util.HashMap<Integer, Port>();
    for (var port : Port.values()) {
      int number = number(port, environment);
      numbers.put(port, number);
      var other = users.putIfAbsent(number, port);
      if (other != null) {
        throw new StackFailure(
            "Port %d is set for both %s and %s: set %s or %s to another."
                .formatted(number, other.use(), port.use(), other.setting(), port.setting()));
      }
    }
    return new Ports(numbers);
  }

  /// @return ports that nothing listens on at this moment
  public static Ports free() {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    var held = new ArrayList<ServerSocket>();
    try {
      for (var port : Port.values()) {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        numbers.put(port, socket.getLocalPort());
      }
      for (var socket : held) {
        socket.close();
      }
      return new Ports(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param port which
  /// @return its number
  public int of(Port port) {
    return numbers.getOrDefault(port, port.usual());
  }

  /// @param port which; one that speaks HTTP
  /// @return the address that a browser opens
  public String url(Port port) {
    return "http://localhost:" + of(port);
  }

  /// @throws StackFailure when something listens on one of the ports already; names each, with the
  ///     setting that changes it
  void requireFree() {
    List<String> taken = new ArrayList<>();
    for (var port : Port.values()) {
      if (!isFree(of(port))) {
        taken.add(
            "Port %d, for %s, is taken: free it, or set %s to another."
                .formatted(of(port), port.use(), port.setting()));
      }
    }
    if (!taken.isEmpty()) {
      throw new StackFailure(String.join(System.lineSeparator(), taken));
    }
  }

  private static int number(Port port, Map<String, String> environment) {
    var text = environment.get(port.setting());
    if (text == null || text.isBlank()) {
      return port.usual();
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number > 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new StackFailure(port.setting() + " is '" + text + "'; a port is 1 to " + HIGHEST + ".");
  }

  private static boolean isFree(int number) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
