package breachportal.notification.delivery;

import java.time.Duration;

/// How many mails a lane takes in hand: what it got rid of in the last quarter of a second, so that
/// a pause or a hold is obeyed as quickly, however fast the relays are. Safe for concurrent use.
final class Pace {
  private static final long SPAN = Duration.ofMillis(250).toNanos();

  private final int least;
  private final int most;
  private long spanBegan = System.nanoTime();
  private int now;
  private int before;

  /// @param least how many at least
  /// @param most how many at most
  Pace(int least, int most) {
    this.least = least;
    this.most = Math.max(least, most);
  }

  synchronized void done(int mails) {
    turn();
    now += mails;
  }

  /// @return how many mails to have in hand
  synchronized int inHand() {
    turn();
    return Math.clamp(Math.max(now, before), least, most);
  }

  private void turn() {
    long passed = System.nanoTime() - spanBegan;
    if (passed >= SPAN) {
      before = passed < 2 * SPAN ? now : 0;
      now = 0;
      spanBegan += passed - passed % SPAN;
    }
  }
}
