package breachportal.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import breachportal.store.chunk.ChannelInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChannelInputTest {

  @TempDir Path folder;

  @Test
  void shouldReadTheRangeAndNoMore() throws IOException {
    Path file = Files.writeString(folder.resolve("bytes"), "0123456789", US_ASCII);
    try (InputStream range = new ChannelInput(Files.newByteChannel(file), 3, 7)) {
      assertEquals(0, range.read(new byte[0]));
      assertEquals("3456", new String(range.readAllBytes(), US_ASCII));
      assertEquals(-1, range.read());
    }
  }

  @Test
  void shouldSayThatTheBytesEndEarly() throws IOException {
    Path file = Files.writeString(folder.resolve("bytes"), "0123", US_ASCII);
    try (InputStream range = new ChannelInput(Files.newByteChannel(file), 0, 7)) {
      assertThrows(EOFException.class, range::readAllBytes);
    }
  }

  /// As when what is read was deleted meanwhile.
  @Test
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldNotWaitForeverForBytesThatNeverCome() throws IOException {
    try (InputStream range = new ChannelInput(new Silent(), 0, 7)) {
      assertThrows(EOFException.class, range::readAllBytes);
    }
  }

  /// A channel that gives nothing and never ends.
  private static final class Silent implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer target) {
      return 0;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public SeekableByteChannel position(long position) {
      return this;
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
