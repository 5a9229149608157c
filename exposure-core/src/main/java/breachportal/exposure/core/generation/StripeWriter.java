package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.RunMerge;
import breachportal.exposure.core.run.Slices;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.List;

/// Writes the stripes that one thread takes. Not thread-safe.
final class StripeWriter {

  private static final int WRITE_BYTES = 1 << 22;

  private final GenerationLayout layout;
  private final List<MappedRun> runs;
  private final FileChannel channel;
  private final MessageDigest sha256 = GenerationWriter.sha256();
  private final Bucket bucket;
  private final byte[] bytes;

  StripeWriter(
      GenerationLayout layout, long generation, List<MappedRun> runs, FileChannel channel) {
    this.layout = layout;
    this.runs = runs;
    this.channel = channel;
    this.bucket = new Bucket(layout, new EntryMask(generation));
    int room = Math.max(1, WRITE_BYTES / layout.bucketBytes());
    this.bytes = new byte[Math.min(room, layout.bucketsPerStripe()) * layout.bucketBytes()];
  }

  /// @param stripe its number
  /// @return how many entries it has that are no dummies
  long write(int stripe) throws IOException {
    int first = stripe * layout.bucketsPerStripe();
    RunMerge merge = new RunMerge(runs, new Slices(layout.bucketBits()), first);
    long at = layout.offsetOf(first);
    long entries = 0;
    int filled = 0;
    for (int i = first; i < first + layout.bucketsPerStripe(); i++) {
      int unused = merge.advance(i);
      int merged = merge.merge();
      entries += bucket.write(merge, merged, bytes, filled);
      filled += layout.bucketBytes();
      if (filled == bytes.length) {
        at += flush(at, filled);
        filled = 0;
      }
    }
    flush(at, filled);
    return entries;
  }

  /// @return the hash of the stripe that was written last
  byte[] hash() {
    return sha256.digest();
  }

  private int flush(long at, int length) throws IOException {
    sha256.update(bytes, 0, length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer, at + buffer.position());
    }
    return length;
  }
}
