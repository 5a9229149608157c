package breachportal.exposure.loading;

import breachportal.exposure.leak.PartCounts;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper.ClaimLost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Writes every second how far the reading of a part has come, and stops it when its claim is
/// lost or the load was cancelled.
final class Progress {

  private static final int ROWS_BETWEEN_LOOKS = 256;
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

  private final Claim claim;
  private final Tally tally;
  private final LongSupplier bytesRead;
  private final PartCounts counted;
  private final InstantSource time;
  private Instant next;

  /// @param claim the claim on the part
  /// @param tally what is counted
  /// @param bytesRead how many bytes of the part have been read
  Progress(
      Claim claim, Tally tally, LongSupplier bytesRead, PartCounts counted, InstantSource time) {
    this.claim = claim;
    this.tally = tally;
    this.bytesRead = bytesRead;
    this.counted = counted;
    this.time = time;
    this.next = time.instant().plus(BETWEEN_WRITES);
  }

  void afterRow() {
    if (tally.row() % ROWS_BETWEEN_LOOKS != 0) {
      return;
    }
    Instant now = time.instant();
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN_WRITES);
      if (!counted.count(claim, tally.counts(bytesRead.getAsLong()))) {
        throw new ClaimLost();
      }
    }
  }
}
