package breachportal.bench.timing;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Collects how long things took and says the percentiles. Safe for concurrent use.
public final class Timings {

  private final ConcurrentSkipListMap<Long, LongAdder> nanos = new ConcurrentSkipListMap<>();

  /// @param took how long it took
  public void add(Duration took) {
    nanos.computeIfAbsent(took.toNanos(), unused -> new LongAdder()).increment();
  }

  /// @return how many were added
  public long count() {
    return nanos.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /// @param share which percentile, such as 0.95
  /// @return the least time that this share did not exceed; zero when there are none
  public Duration percentile(double share) {
    long rank = (long) Math.ceil(share * count());
    long seen = 0;
    for (var each : nanos.entrySet()) {
      seen += each.getValue().sum();
      if (seen >= rank) {
        return Duration.ofNanos(each.getKey());
      }
    }
    return Duration.ZERO;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d)",
        millis(0.50),
        millis(0.95),
        millis(0.99),
        count());
  }

  private double millis(double share) {
    return percentile(share).toNanos() / 1e6;
  }
}
