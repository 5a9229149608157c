package breachportal.exposure.loading;

import breachportal.exposure.leak.Loads;
import breachportal.exposure.loading.form.SeizedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Writes every second how far a load has come, and stops it when its claim is lost.
final class Progress {

  private static final int ROWS_BETWEEN_LOOKS = 256;
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

  private final UUID leak;
  private final LeaseKeeper keeper;
  private final Tally tally;
  private final SeizedFile plain;
  private final Loads loads;
  private final InstantSource time;
  private Instant next;

  Progress(
      UUID leak,
      LeaseKeeper keeper,
      Tally tally,
      SeizedFile plain,
      Loads loads,
      InstantSource time) {
    this.leak = leak;
    this.keeper = keeper;
    this.tally = tally;
    this.plain = plain;
    this.loads = loads;
    this.time = time;
    this.next = time.instant().plus(BETWEEN_WRITES);
  }

  void afterRow() {
    if (tally.row() % ROWS_BETWEEN_LOOKS != 0) {
      return;
    }
    keeper.requireHeld();
    Instant now = time.instant();
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN_WRITES);
      loads.count(leak, tally.soFar(plain.bytesRead()));
    }
  }
}
