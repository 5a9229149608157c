package breachportal.store.chunk;

import breachportal.api.hash.Sha256;
import breachportal.api.problem.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Counts, hashes and bounds the bytes of a file on their way. Not thread-safe.
public final class MeteredInput extends FilterInputStream {

  private final MessageDigest sha256 = Sha256.digest();
  private final long maxBytes;
  private long bytes;

  /// @param in the bytes
  /// @param maxBytes how many may come; more are refused as too large
  public MeteredInput(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  /// @return how many came until now
  public long bytes() {
    return bytes;
  }

  /// @return the SHA-256 of what was read, in hex; to be asked for once, at the end
  public String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count > 0) {
      bytes += count;
      if (bytes > maxBytes) {
        throw new TooLarge("file", maxBytes / 1_000_000 + " MB");
      }
      sha256.update(target, offset, count);
    }
    return count;
  }
}
