package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.RunMerge;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;

/// Writes a generation out of merged runs, sequentially and in the memory of one bucket.
///
/// The runs are read twice: once to find the fullest bucket, since all buckets get its size, and
/// once to write. The header is written last, so a file that was left half written is no
/// generation. Not thread-safe.
public final class GenerationWriter {

  private static final int BUFFER_BYTES = 1 << 18;

  private final long generation;
  private final int epoch;
  private final MergedRuns runs;

  /// All runs that go into a generation, to be read as often as needed.
  @FunctionalInterface
  public interface MergedRuns {
    /// @return the runs from their beginning; the caller closes them
    RunMerge open() throws IOException;
  }

  /// @param generation its number, from 1 on
  /// @param epoch the epoch that all runs were made in
  /// @param runs what goes into it
  public GenerationWriter(long generation, int epoch, MergedRuns runs) {
    this.generation = generation;
    this.epoch = epoch;
    this.runs = runs;
  }

  /// @param file where it is written, replacing what is there
  /// @param expectedEntries about how many entries there are; settles the number of buckets
  /// @return how many entries it has
  public long write(Path file, long expectedEntries) throws IOException {
    int bucketBits = GenerationLayout.bucketBitsFor(expectedEntries);
    GenerationLayout layout =
        new GenerationLayout(bucketBits, GenerationLayout.slotsFor(fullestBucket(bucketBits)));
    MessageDigest sha256 = sha256();
    long entries;
    try (OutputStream bytes = Files.newOutputStream(file);
        OutputStream out =
            new DigestOutputStream(new BufferedOutputStream(bytes, BUFFER_BYTES), sha256)) {
      out.write(new byte[GenerationLayout.HEADER_BYTES]);
      sha256.reset();
      entries = writeBuckets(layout, out);
    }
    GenerationHeader header =
        GenerationHeader.of(generation, epoch, layout, entries, sha256.digest());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
      channel.write(ByteBuffer.wrap(header.toBytes()), 0);
      channel.force(true);
    }
    return entries;
  }

  private int fullestBucket(int bucketBits) throws IOException {
    GenerationLayout layout = new GenerationLayout(bucketBits, 1);
    int fullest = 0;
    int bucket = 0;
    int filled = 0;
    try (PointGroups groups = new PointGroups(runs.open())) {
      for (PointGroups.Group group = groups.next(); group != null; group = groups.next()) {
        int next = layout.bucketOf(group.point().high());
        filled = next == bucket ? filled : 0;
        bucket = next;
        filled += GenerationLayout.entriesFor(group.leaks().size());
        fullest = Math.max(fullest, filled);
      }
    }
    return fullest;
  }

  private long writeBuckets(GenerationLayout layout, OutputStream out) throws IOException {
    BucketBuffer buffer = new BucketBuffer(layout, new SecureRandom());
    EntryMask mask = new EntryMask(generation);
    long entries = 0;
    int bucket = 0;
    try (PointGroups groups = new PointGroups(runs.open())) {
      for (PointGroups.Group group = groups.next(); group != null; group = groups.next()) {
        for (int next = layout.bucketOf(group.point().high()); bucket < next; bucket++) {
          out.write(buffer.fill());
        }
        entries += addEntries(group, mask, buffer);
      }
    }
    for (; bucket < layout.buckets(); bucket++) {
      out.write(buffer.fill());
    }
    return entries;
  }

  private static int addEntries(PointGroups.Group group, EntryMask mask, BucketBuffer buffer) {
    List<Integer> leaks = group.leaks();
    int needed = GenerationLayout.entriesFor(leaks.size());
    for (int position = 0; position < needed; position++) {
      int from = position * GenerationLayout.LEAKS_PER_ENTRY;
      int to = Math.min(leaks.size(), from + GenerationLayout.LEAKS_PER_ENTRY);
      Point masks = mask.at(group.point(), position);
      long payload = Payload.of(leaks.subList(from, to), position + 1 < needed);
      buffer.add(masks.high(), payload ^ masks.low());
    }
    return needed;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
