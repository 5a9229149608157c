package breachportal.store.chunk;

import java.io.InputStream;
import java.util.function.IntFunction;

/// Reads chunk after chunk until one is empty.
final class ChunkInput extends InputStream {

  private final IntFunction<byte[]> chunks;
  private byte[] chunk = new byte[0];
  private int at;
  private int next;
  private boolean ended;

  ChunkInput(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    return fill() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean fill() {
    if (at == chunk.length && !ended) {
      chunk = chunks.apply(next++);
      at = 0;
      ended = chunk.length == 0;
    }
    return !ended;
  }
}
