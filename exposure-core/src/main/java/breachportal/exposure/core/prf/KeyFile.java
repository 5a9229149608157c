package breachportal.exposure.core.prf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/// A file of `name=value` lines which is read without making a text of any value, so that nothing
/// of a secret stays on the heap when it is closed. Empty lines and lines that begin with `#` say
/// nothing. Not thread-safe.
final class KeyFile implements AutoCloseable {

  private static final int MAX_BYTES = 4_096;

  private final byte[] bytes;

  private KeyFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static KeyFile open(Path file) throws IOException {
    byte[] bytes = new byte[MAX_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      if (in.readNBytes(bytes, 0, MAX_BYTES) == MAX_BYTES) {
        Arrays.fill(bytes, (byte) 0);
        throw new IOException("a file of PRF keys has less than " + MAX_BYTES + " bytes");
      }
    }
    return new KeyFile(bytes);
  }

  /// @param name of a value that is no secret
  /// @return it, stripped; empty if there is none
  String text(String name) {
    ByteBuffer value = value(name);
    return US_ASCII.decode(value).toString();
  }

  /// @param name of a secret in base64url, with or without its padding
  /// @return its bytes, the caller's to overwrite; empty if there is none
  /// @throws IllegalArgumentException if it is not base64url; the message quotes nothing
  byte[] secret(String name) {
    ByteBuffer value = value(name);
    byte[] encoded = new byte[value.remaining()];
    value.get(encoded);
    try {
      return Base64.getUrlDecoder().decode(encoded);
    } catch (IllegalArgumentException quoting) {
      throw new IllegalArgumentException("no base64url");
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  private ByteBuffer value(String name) {
    byte[] key = (name + "=").getBytes(US_ASCII);
    int begin = 0;
    while (begin < bytes.length) {
      int end = endOfLine(begin);
      if (Arrays.equals(bytes, begin, Math.min(end, begin + key.length), key, 0, key.length)) {
        return stripped(begin + key.length, end);
      }
      begin = end + 1;
    }
    return ByteBuffer.allocate(0);
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private ByteBuffer stripped(int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && bytes[begin] <= ' ') {
      begin++;
    }
    while (end > begin && bytes[end - 1] <= ' ') {
      end--;
    }
    return ByteBuffer.wrap(bytes, begin, end - begin);
  }
}
