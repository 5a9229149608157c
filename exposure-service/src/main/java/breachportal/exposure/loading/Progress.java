package breachportal.exposure.loading;

import breachportal.exposure.leak.Loads;
import breachportal.exposure.loading.table.TextGuard;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Writes every second how far a load has come, and so keeps its lease; stops the load when the
/// lease went to another replica.
final class Progress {

  private static final int ROWS_BETWEEN_LOOKS = 256;
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

  private final LeasedQueue queue;
  private final Claim claim;
  private final UUID leak;
  private final Tally tally;
  private final TextGuard plain;
  private final Loads loads;
  private final InstantSource time;
  private Instant next;

  Progress(
      LeasedQueue queue,
      Claim claim,
      UUID leak,
      Tally tally,
      TextGuard plain,
      Loads loads,
      InstantSource time) {
    this.queue = queue;
    this.claim = claim;
    this.leak = leak;
    this.tally = tally;
    this.plain = plain;
    this.loads = loads;
    this.time = time;
    this.next = time.instant().plus(BETWEEN_WRITES);
  }

  void afterRow() throws IOException {
    if (tally.row() % ROWS_BETWEEN_LOOKS != 0) {
      return;
    }
    Instant now = time.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(BETWEEN_WRITES);
    if (!queue.extend(claim)) {
      throw new IOException("another replica loads this file");
    }
    loads.count(leak, tally.soFar(plain.bytesRead()));
  }
}
