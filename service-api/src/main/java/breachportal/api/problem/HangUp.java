package breachportal.api.problem;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/// A caller who went away in the middle of their own request, as who cancels an upload does: no
/// fault of ours, and nobody is there to answer.
public final class HangUp {
  private HangUp() {}

  /// @param thrown what a request ended with
  /// @return whether reading the request's body ended so, since its connection was gone
  public static boolean isIn(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      boolean whileReading =
          each instanceof IOException && each.getCause() instanceof VertxException;
      if (whileReading || each instanceof ClosedChannelException) {
        return true;
      }
    }
    return false;
  }
}
