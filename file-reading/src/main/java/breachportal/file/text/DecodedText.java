package breachportal.file.text;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Text out of bytes. What can't be decoded becomes U+FFFD, since one damaged character must not
/// cost a file. Where the head told no encoding, the first bytes outside of ASCII do. To be read
/// in pieces of two characters or more; not thread-safe.
public final class DecodedText extends Reader {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private TextEncoding encoding;
  private CharsetDecoder decoder;
  private boolean certain;
  private boolean ended;
  private boolean flushed;

  /// @param in the bytes, behind any byte order mark; closed with this reader
  /// @param guess what its head has told
  public DecodedText(InputStream in, EncodingGuess guess) {
    this.in = in;
    this.encoding = guess.encoding();
    this.decoder = decoder(guess.encoding());
    this.certain = guess.certain();
  }

  /// @return the encoding, as far as it is known by now
  public TextEncoding encoding() {
    return encoding;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (!flushed) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (out.position() > offset) {
        return out.position() - offset;
      }
      if (result.isOverflow()) {
        throw new IllegalArgumentException("no room for a character of two units");
      }
      if (ended) {
        flushed = true;
        decoder.flush(out);
      } else {
        fill();
      }
    }
    return out.position() > offset ? out.position() - offset : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
    if (!certain && bytes.hasRemaining()) {
      lookAgain();
    }
  }

  private void lookAgain() throws UnusableFile {
    byte[] ahead = new byte[bytes.remaining()];
    bytes.get(bytes.position(), ahead);
    EncodingGuess guess = EncodingGuess.of(ahead, ahead.length);
    if (guess == null) {
      throw new UnusableFile(FileFault.NUL_CHARACTER);
    }
    if (guess.certain() && guess.markBytes() == 0) {
      encoding = guess.encoding();
      decoder = decoder(encoding);
      certain = true;
    }
  }

  private static CharsetDecoder decoder(TextEncoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }
}
