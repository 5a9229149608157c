package breachportal.portal.client;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/// For whom the portal asks: what the request says it came through, and behind it the address that
/// the portal saw. How much of that is believed is for the receiver to say, who reads it from its
/// end and knows which proxies are ours.
public final class ForwardedFor {

  /// The header's name.
  public static final String HEADER = "X-Forwarded-For";

  private static final int LONGEST = 1_000;

  private ForwardedFor() {}

  /// @param request a request to the portal
  /// @return the header's value for the request that the portal makes for it
  public static String of(HttpServerRequest request) {
    List<String> said = request.headers().getAll(HEADER);
    String peer = request.remoteAddress().hostAddress();
    String way = String.join(", ", said);
    return way.isEmpty() || way.length() > LONGEST ? peer : way + ", " + peer;
  }
}
