package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.Point;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// A generation, mapped into memory and read in place; thread-safe.
///
/// The mapping belongs to an automatic arena: when a newer generation takes its place, a check
/// that still reads this one goes on, and the mapping goes when nobody can reach it any more.
public final class Generation {

  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int HASH_STEP = 1 << 16;

  private final MemorySegment bytes;
  private final GenerationHeader header;

  private Generation(MemorySegment bytes, GenerationHeader header) {
    this.bytes = bytes;
    this.header = header;
  }

  /// Maps a file and checks that its header and length agree.
  ///
  /// @throws DamagedGeneration if it is no generation
  public static Generation open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length < GenerationLayout.HEADER_BYTES) {
        throw new DamagedGeneration("its length");
      }
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, length, Arena.ofAuto());
      byte[] first = bytes.asSlice(0, GenerationLayout.HEADER_BYTES).toArray(ValueLayout.JAVA_BYTE);
      GenerationHeader header = GenerationHeader.read(first);
      if (length != header.layout().fileBytes()) {
        throw new DamagedGeneration("its length");
      }
      return new Generation(bytes, header);
    }
  }

  /// Reads every bucket and compares with the hash of the header.
  ///
  /// @return this generation
  /// @throws DamagedGeneration if a bit differs
  public Generation verified() throws IOException {
    MessageDigest sha256 = GenerationWriter.sha256();
    List<byte[]> stripes = new ArrayList<>();
    byte[] step = new byte[HASH_STEP];
    long stripe = (long) layout().bucketsPerStripe() * layout().bucketBytes();
    for (int i = 0; i < layout().stripes(); i++) {
      long from = GenerationLayout.HEADER_BYTES + i * stripe;
      for (long at = from; at < from + stripe; at += HASH_STEP) {
        int length = (int) Math.min(HASH_STEP, from + stripe - at);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, step, 0, length);
        sha256.update(step, 0, length);
      }
      stripes.add(sha256.digest());
    }
    if (!header.agreesWith(stripes)) {
      throw new DamagedGeneration("its hash");
    }
    return this;
  }

  /// @return its number
  public long number() {
    return header.generation();
  }

  /// @return the epoch of its points
  public int epoch() {
    return header.epoch();
  }

  /// @return where its buckets lie
  public GenerationLayout layout() {
    return header.layout();
  }

  /// @return how many entries are no dummies
  public long entries() {
    return header.entries();
  }

  /// @param bucket a bucket's number, from 0 on
  /// @return its bytes, not copied
  public MemorySegment bucket(int bucket) {
    if (bucket < 0 || bucket >= layout().buckets()) {
      throw new IllegalArgumentException("no such bucket");
    }
    return bytes.asSlice(layout().offsetOf(bucket), layout().bucketBytes());
  }

  /// @param point where an identifier lies
  /// @return the numbers of the leaks it is in, ascending; empty if in none
  public List<Integer> leaksOf(Point point) {
    MemorySegment bucket = bucket(layout().bucketOf(point.high()));
    EntryMask mask = new EntryMask(number());
    List<Integer> leaks = new ArrayList<>();
    boolean more = true;
    for (int position = 0; more && position < layout().slots(); position++) {
      Point masks = mask.at(point, position);
      more = readEntry(bucket, masks.high(), masks.low(), leaks);
    }
    return leaks;
  }

  /// All slots are looked at, so that the time does not tell where the entry stood.
  private static boolean readEntry(MemorySegment bucket, long tag, long pad, List<Integer> leaks) {
    long at = -1;
    for (long i = 0; i < bucket.byteSize(); i += GenerationLayout.ENTRY_BYTES) {
      if (bucket.get(LONG, i) == tag) {
        at = i;
      }
    }
    return at >= 0 && Payload.read(bucket.get(LONG, at + Long.BYTES) ^ pad, leaks);
  }
}
