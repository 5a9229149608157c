package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.Slices;

/// Where everything lies in a generation's file; pure arithmetic.
///
/// ```
/// header   magic "BPGEN\0" (6), format version (2), generation (8), epoch (4), bucketBits (4),
///          bucketBytes (4), zero (4), entries (8), hash (32), zeros to 128
/// buckets  2^bucketBits of bucketBytes each; bucket i begins at 128 + i x bucketBytes
/// stripe   256 of equal size, or one a bucket where there are fewer buckets
/// hash     SHA-256 of the header before it and of the SHA-256 of each stripe
/// entry    tag (8), then under the pad: three leaks (2 each) and flags (2); all big-endian
/// ```
///
/// @param bucketBits how many first bits of a point choose its bucket, 0 to 30
/// @param slots how many entries a bucket holds, dummies included
public record GenerationLayout(int bucketBits, int slots) {

  /// Bytes before the first bucket.
  public static final int HEADER_BYTES = 128;

  /// Bytes of an entry.
  public static final int ENTRY_BYTES = 16;

  /// Leaks that one entry holds; more go to a chained entry.
  public static final int LEAKS_PER_ENTRY = 3;

  private static final int MAX_STRIPE_BITS = 8;
  private static final int TARGET_ENTRIES = 2_000;
  private static final int MAX_BUCKET_BITS = 30;
  private static final int MOST_TOLD_BITS = 20;
  private static final int MIN_SLOTS = 256;
  private static final int SLOT_STEP = 32;

  /// @throws IllegalArgumentException if a number is out of its range
  public GenerationLayout {
    if (bucketBits < 0 || bucketBits > MAX_BUCKET_BITS || slots < 1 || slots > (1 << 20)) {
      throw new IllegalArgumentException("no such layout");
    }
  }

  /// @param entries about how many entries there will be
  /// @return the bits that keep between 1,000 and 2,000 of them a bucket; for more than two billion
  ///     the most that clients take, since a bucket's number must not tell what was asked about
  public static int bucketBitsFor(long entries) {
    return Math.min(MOST_TOLD_BITS, Slices.of(entries, TARGET_ENTRIES).bits());
  }

  /// @param fullest how many entries the fullest bucket has
  /// @return the slots of every bucket: room for the fullest, in steps that blur its number
  public static int slotsFor(int fullest) {
    return Math.max(MIN_SLOTS, (fullest + SLOT_STEP - 1) / SLOT_STEP * SLOT_STEP);
  }

  /// @param high the first eight bytes of a point
  /// @return the bucket it belongs to
  public int bucketOf(long high) {
    return new Slices(bucketBits).of(high);
  }

  /// @return how many buckets there are
  public int buckets() {
    return 1 << bucketBits;
  }

  /// @return bytes of each bucket
  public int bucketBytes() {
    return slots * ENTRY_BYTES;
  }

  /// @param bucket a bucket's number
  /// @return where its first byte lies in the file
  public long offsetOf(int bucket) {
    return HEADER_BYTES + (long) bucket * bucketBytes();
  }

  /// @return bytes of the whole file
  public long fileBytes() {
    return HEADER_BYTES + (long) buckets() * bucketBytes();
  }

  /// @return how many stripes there are: what threads share, and what is hashed by itself
  int stripes() {
    return 1 << Math.min(bucketBits, MAX_STRIPE_BITS);
  }

  /// @return how many buckets a stripe has
  int bucketsPerStripe() {
    return buckets() / stripes();
  }
}
