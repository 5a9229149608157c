package breachportal.notification.campaign;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How many letters of each organisation wait in the lane: as few as keep it busy until the next
/// turn, so that whoever comes next waits behind little. A window that was nearly empty at its turn
/// doubles, one that was nearly full halves. Each replica has its own idea of it. Safe for
/// concurrent use.
final class FeedingWindows {
  private static final long LEAST = 250;

  private final Map<UUID, Long> windows = new ConcurrentHashMap<>();
  private volatile long most = LEAST;

  /// @param letters how many letters a window has at most
  void atMost(long letters) {
    most = Math.max(LEAST, letters);
  }

  /// @param organisationId whose window
  /// @param waiting how many of its letters wait now
  /// @return how many of them may
  long next(UUID organisationId, long waiting) {
    return windows.merge(organisationId, LEAST, (window, unused) -> changed(window, waiting));
  }

  private long changed(long window, long waiting) {
    if (4 * waiting < window) {
      return Math.min(most, 2 * window);
    }
    return 4 * waiting > 3 * window ? Math.max(LEAST, window / 2) : window;
  }
}
