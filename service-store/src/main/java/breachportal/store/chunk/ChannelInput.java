package breachportal.store.chunk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Reads a range of a channel. That the channel ends before the range does is a fault of ours.
/// Not thread-safe.
public final class ChannelInput extends InputStream {

  private final SeekableByteChannel channel;
  private long left;

  /// @param channel closed with this input
  /// @param from the first byte
  /// @param to the byte behind the last one
  /// @throws IOException when the channel can't be moved
  public ChannelInput(SeekableByteChannel channel, long from, long to) throws IOException {
    this.channel = channel.position(from);
    this.left = to - from;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int count = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(left, length)));
    // A decrypting channel whose sealed bytes are gone meanwhile gives nothing, again and again.
    if (count <= 0) {
      throw new EOFException("the bytes end early");
    }
    left -= count;
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
