package breachportal.store.chunk;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.IntFunction;

/// Reads the bytes of chunks from any place on, with one chunk in memory. Not thread-safe.
final class ChunkChannel implements SeekableByteChannel {

  private final IntFunction<byte[]> chunks;
  private final int chunkBytes;
  private final long size;
  private long position;
  private int held = -1;
  private byte[] chunk = new byte[0];
  private boolean open = true;

  /// @param chunks gives a chunk by its number
  /// @param chunkBytes how long each is but the last
  /// @param size how long all of them are
  ChunkChannel(IntFunction<byte[]> chunks, int chunkBytes, long size) {
    this.chunks = chunks;
    this.chunkBytes = chunkBytes;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) {
    if (position >= size) {
      return -1;
    }
    int wanted = (int) (position / chunkBytes);
    if (wanted != held) {
      chunk = chunks.apply(wanted);
      held = wanted;
    }
    int at = (int) (position % chunkBytes);
    int count = Math.min(target.remaining(), chunk.length - at);
    if (count <= 0) {
      return target.hasRemaining() ? -1 : 0;
    }
    target.put(chunk, at, count);
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }
}
