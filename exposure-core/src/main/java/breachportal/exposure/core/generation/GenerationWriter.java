package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.RunMerge;
import breachportal.exposure.core.run.Slices;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Merges runs into a generation, stripe by stripe on several threads, each in the memory of some
/// buckets.
///
/// All buckets get the size of the fullest, so the runs are looked at twice: the first time only
/// where the slices end, and at the points of those slices that may be fuller than the fullest
/// known. The header is written last, so a file that was left half written is no generation.
public final class GenerationWriter {

  private static final int SAMPLE_ENTRIES = 1 << 20;

  private final long generation;
  private final int epoch;
  private final List<MappedRun> runs;
  private final int threads;

  /// @param generation its number, from 1 on
  /// @param epoch the epoch that all runs were made in
  /// @param runs what goes into it; they stay open
  /// @param threads how many threads merge
  public GenerationWriter(long generation, int epoch, List<MappedRun> runs, int threads) {
    this.generation = generation;
    this.epoch = epoch;
    this.runs = List.copyOf(runs);
    this.threads = threads;
  }

  /// @param file where it is written, replacing what is there
  /// @return how many entries it has
  public long write(Path file) throws IOException {
    int bucketBits = GenerationLayout.bucketBitsFor(aboutHowMany());
    int slots = GenerationLayout.slotsFor(fullestBucket(bucketBits));
    GenerationLayout layout = new GenerationLayout(bucketBits, slots);
    AtomicLong entries = new AtomicLong();
    byte[][] hashes = new byte[layout.stripes()][];
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      Stripes.share(
          layout.stripes(),
          threads,
          () -> {
            StripeWriter writer = new StripeWriter(layout, generation, runs, channel);
            return stripe -> {
              entries.addAndGet(writer.write(stripe));
              hashes[stripe] = writer.hash();
            };
          });
      channel.force(true);
      byte[] header =
          GenerationHeader.of(generation, epoch, layout, entries.get(), List.of(hashes)).toBytes();
      channel.write(ByteBuffer.wrap(header), 0);
      channel.force(true);
    }
    return entries.get();
  }

  /// Entries of several runs share points; a slice of all points tells how many do.
  private long aboutHowMany() {
    long sum = runs.stream().mapToLong(MappedRun::entries).sum();
    Slices slices = Slices.of(sum, SAMPLE_ENTRIES);
    RunMerge merge = new RunMerge(runs, slices, 0);
    var unused = merge.advance(0);
    int merged = merge.merge();
    return (long) Bucket.entries(merge.pairs(), merged) << slices.bits();
  }

  private int fullestBucket(int bucketBits) throws IOException {
    GenerationLayout layout = new GenerationLayout(bucketBits, 1);
    AtomicInteger fullest = new AtomicInteger();
    Stripes.share(
        layout.stripes(),
        threads,
        () ->
            stripe -> {
              int first = stripe * layout.bucketsPerStripe();
              RunMerge merge = new RunMerge(runs, new Slices(bucketBits), first);
              for (int bucket = first; bucket < first + layout.bucketsPerStripe(); bucket++) {
                if (merge.advance(bucket) > fullest.get()) {
                  int merged = merge.merge();
                  int entries = Bucket.entries(merge.pairs(), merged);
                  fullest.accumulateAndGet(entries, Math::max);
                }
              }
            });
    return fullest.get();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
