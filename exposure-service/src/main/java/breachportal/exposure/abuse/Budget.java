package breachportal.exposure.abuse;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.RemoteStat;
import io.github.bucket4j.distributed.versioning.Versions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token bucket of Bucket4j as it is at one instant, read from its row and to be written back.
final class Budget {

  private final RemoteBucketState bucket;
  private final long now;

  private Budget(RemoteBucketState bucket, long now) {
    this.bucket = bucket;
    this.now = now;
    bucket.refillAllBandwidth(now);
  }

  /// @param tokens how many tokens come back in a period, and how many there are at most
  /// @param period the period
  static BucketConfiguration of(long tokens, Duration period) {
    return BucketConfiguration.builder()
        .addLimit(Bandwidth.builder().capacity(tokens).refillGreedy(tokens, period).build())
        .build();
  }

  /// @param limit what is configured today; an older one is replaced, and its use kept in
  /// proportion
  /// @param state the bytes of its row; null when it was not used for long
  static Budget read(BucketConfiguration limit, byte @Nullable [] state, Instant at) {
    long now = nanos(at);
    MutableBucketEntry entry = new MutableBucketEntry(state);
    if (!entry.exists()) {
      BucketState full = BucketState.createInitialState(limit, MathType.INTEGER_64_BITS, now);
      return new Budget(new RemoteBucketState(full, new RemoteStat(0), null), now);
    }
    RemoteBucketState bucket = entry.get();
    if (!bucket.getConfiguration().equalsByContent(limit)) {
      bucket.replaceConfiguration(limit, TokensInheritanceStrategy.PROPORTIONALLY, now);
    }
    return new Budget(bucket, now);
  }

  boolean holds(long tokens) {
    return bucket.getAvailableTokens() >= tokens;
  }

  void take(long tokens) {
    bucket.consume(tokens);
  }

  /// @return the share that would be used after taking so many, from 0 to 1
  double usedAfter(long tokens) {
    return 1 - (bucket.getAvailableTokens() - tokens) / (double) capacity();
  }

  /// @param share a share of use, from 0 to 1
  /// @return how long until no more than that would be used after taking so many
  Duration untilUsedAtMost(double share, long tokens) {
    long left = (long) Math.ceil(capacity() * (1 - share));
    return until(Math.min(capacity(), left + tokens));
  }

  /// @return how long until it holds so many
  Duration until(long tokens) {
    return Duration.ofNanos(
        bucket.calculateDelayNanosAfterWillBePossibleToConsume(tokens, now, false));
  }

  /// @return the bytes for its row
  byte[] state() {
    MutableBucketEntry entry = new MutableBucketEntry(bucket);
    return entry.getStateBytes(Versions.getLatest());
  }

  /// @return when it is full again, and so need not be kept
  Instant fullAt() {
    return Instant.ofEpochMilli((now + bucket.calculateFullRefillingTime(now)) / 1_000_000);
  }

  private long capacity() {
    return bucket.getConfiguration().getBandwidths()[0].getCapacity();
  }

  private static long nanos(Instant at) {
    return at.toEpochMilli() * 1_000_000;
  }
}
