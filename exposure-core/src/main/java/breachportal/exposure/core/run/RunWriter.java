package breachportal.exposure.core.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Writes a run in one pass. Entries come in ascending order; one that repeats its predecessor is
/// dropped and not counted. A run that is closed before [#finish] has no trailer and is refused
/// by every reader. Not thread-safe.
public final class RunWriter implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final MessageDigest sha256;
  private final ByteBuffer entry = ByteBuffer.allocate(RunFormat.ENTRY_BYTES);
  private @Nullable RunEntry last;
  private long count;

  /// @param out where the bytes go; closed with this writer
  /// @param epoch the epoch that the points were made in
  /// @param normaliserVersion the rules that found the identifiers
  public RunWriter(OutputStream out, int epoch, int normaliserVersion) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    write(RunFormat.header(epoch, normaliserVersion));
  }

  /// @param next an entry that is not less than the one before it
  /// @return whether it was written, not being a repetition
  public boolean add(RunEntry next) throws IOException {
    int order = last == null ? -1 : last.compareTo(next);
    if (order > 0) {
      throw new IllegalArgumentException("entries come in ascending order");
    }
    if (order == 0) {
      return false;
    }
    entry.clear();
    entry.putLong(next.point().high()).putLong(next.point().low()).putShort((short) next.leak());
    write(entry.array());
    last = next;
    count++;
    return true;
  }

  /// Ends the run with its count and checksum.
  ///
  /// @return how many entries it has
  public long finish() throws IOException {
    write(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
    out.write(sha256.digest());
    out.flush();
    return count;
  }

  private void write(byte[] bytes) throws IOException {
    sha256.update(bytes);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
