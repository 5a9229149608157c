package breachportal.bench.running;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Keeps cookies by name and sends all of them back: enough for one portal and one identity
/// provider on this machine, whose cookies are marked secure though they are reached without TLS.
final class PlainCookies extends CookieHandler {

  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> request) {
    String all =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
  }

  @Override
  public void put(URI address, Map<String, List<String>> response) {
    response.forEach(
        (header, values) -> {
          if ("set-cookie".equalsIgnoreCase(header)) {
            values.forEach(this::keep);
          }
        });
  }

  private void keep(String cookie) {
    int end = cookie.indexOf(';');
    String pair = end < 0 ? cookie : cookie.substring(0, end);
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1);
    if (value.isEmpty()) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }
}
