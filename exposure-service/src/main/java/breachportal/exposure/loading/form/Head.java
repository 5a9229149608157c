package breachportal.exposure.loading.form;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.text.EncodingGuess;
import java.io.BufferedInputStream;
import java.io.IOException;

/// The first bytes of a text, by which it is told how to read all of it.
///
/// @param guess its encoding
/// @param text the first characters, the last ones of which may be cut
/// @param whole whether that is all of it
record Head(EncodingGuess guess, String text, boolean whole) {

  /// How many bytes are looked at.
  static final int BYTES = 1 << 20;

  /// @param in the text; it stays where it is
  /// @throws UnusableFile if it is no text
  static Head of(BufferedInputStream in) throws IOException {
    byte[] head = peek(in, BYTES);
    if (head.length == 0) {
      throw new UnusableFile(FileFault.EMPTY);
    }
    EncodingGuess guess = EncodingGuess.ofText(head);
    int length = head.length - guess.markBytes();
    String text = new String(head, guess.markBytes(), length, guess.encoding().charset());
    return new Head(guess, text, head.length < BYTES);
  }

  /// @return those lines that are not cut; all of the text if it has no line end
  String lines() {
    int end = whole ? text.length() : text.lastIndexOf('\n') + 1;
    return end == 0 ? text : text.substring(0, end);
  }

  /// @return why the text has no identifiers: there are none, or a line of it has no end
  FileFault withoutIdentifiers() {
    boolean endless = !whole && text.length() - text.lastIndexOf('\n') > text.length() / 2;
    return endless ? FileFault.LINE_TOO_LONG : FileFault.NO_IDENTIFIERS;
  }

  /// @return the first bytes, at most so many; they can be read again
  static byte[] peek(BufferedInputStream in, int most) throws IOException {
    in.mark(most + 1);
    byte[] head = in.readNBytes(most);
    in.reset();
    return head;
  }
}
