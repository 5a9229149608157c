package breachportal.exposure.core.run;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads a run in its order, and checks it on the way: by the time that [#next] says that the run
/// is over, its count and its checksum are known to be right. Not thread-safe.
public final class RunReader implements Closeable {

  private static final int BUFFER_BYTES = 1 << 15;

  private final InputStream in;
  private final MessageDigest sha256;
  private final long entries;
  private final int epoch;
  private long read;
  private boolean checked;

  /// @param in the run's bytes; closed with this reader
  /// @param length how many bytes there are
  /// @throws DamagedRun if they don't begin as a run does
  public RunReader(InputStream in, long length) throws IOException {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    long body = length - RunFormat.HEADER_BYTES - RunFormat.TRAILER_BYTES;
    if (body < 0 || body % RunFormat.ENTRY_BYTES != 0) {
      throw new DamagedRun("its length");
    }
    this.entries = body / RunFormat.ENTRY_BYTES;
    ByteBuffer header = ByteBuffer.wrap(hashed(RunFormat.HEADER_BYTES));
    byte[] magic = new byte[RunFormat.MAGIC.length];
    header.get(magic);
    if (!Arrays.equals(magic, RunFormat.MAGIC) || header.getShort() != RunFormat.VERSION) {
      throw new DamagedRun("its header");
    }
    this.epoch = header.getInt();
  }

  /// @return how many entries the run has
  public long entries() {
    return entries;
  }

  /// @return the epoch that its points were made in
  public int epoch() {
    return epoch;
  }

  /// @return the next entry, or null at the end
  /// @throws DamagedRun at the end, if the run is not whole and unaltered
  public @Nullable RunEntry next() throws IOException {
    if (read == entries) {
      check();
      return null;
    }
    ByteBuffer entry = ByteBuffer.wrap(hashed(RunFormat.ENTRY_BYTES));
    read++;
    Point point = new Point(entry.getLong(), entry.getLong());
    int leak = Short.toUnsignedInt(entry.getShort());
    if (leak == 0) {
      throw new DamagedRun("an entry without a leak");
    }
    return new RunEntry(point, leak);
  }

  private void check() throws IOException {
    if (checked) {
      return;
    }
    long count = ByteBuffer.wrap(hashed(Long.BYTES)).getLong();
    byte[] hash = in.readNBytes(RunFormat.HASH_BYTES);
    if (count != entries || !MessageDigest.isEqual(hash, sha256.digest())) {
      throw new DamagedRun("its checksum");
    }
    checked = true;
  }

  private byte[] hashed(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new DamagedRun("it ends early");
    }
    sha256.update(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
