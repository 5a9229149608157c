package breachportal.file.sheet;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets the XML of a workbook through and stops what no workbook has and what costs a parser
/// memory or obedience: a document type (and with it every entity of one), NULs, and a tag, a
/// comment or an instruction without an end. Not thread-safe.
final class XmlGuard extends FilterInputStream {

  private static final int LONGEST = 1 << 16;

  private enum Place {
    TEXT,
    OPENED,
    TAG,
    QUOTED,
    DECLARED,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private Place place = Place.TEXT;
  private int length;
  private int quote;
  private int before;
  private int beforeThat;

  XmlGuard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    int read = super.read(target, offset, count);
    for (int i = offset; i < offset + read; i++) {
      check(target[i]);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check(int c) throws UnusableFile {
    length = place == Place.TEXT ? 0 : length + 1;
    if (c == 0 || length > LONGEST) {
      throw new UnusableFile(FileFault.WORKBOOK_REFUSED);
    }
    place = next(c);
    beforeThat = before;
    before = c;
  }

  private Place next(int c) throws UnusableFile {
    return switch (place) {
      case TEXT -> c == '<' ? Place.OPENED : Place.TEXT;
      case OPENED ->
          switch (c) {
            case '!' -> Place.DECLARED;
            case '?' -> Place.INSTRUCTION;
            default -> tag(c);
          };
      case TAG -> tag(c);
      case QUOTED -> c == quote ? Place.TAG : Place.QUOTED;
      case DECLARED ->
          switch (c) {
            case '-' -> Place.COMMENT;
            case '[' -> Place.CDATA;
            default -> throw new UnusableFile(FileFault.WORKBOOK_REFUSED);
          };
      case COMMENT -> ends(c, '-') ? Place.TEXT : Place.COMMENT;
      case CDATA -> ends(c, ']') ? Place.TEXT : Place.CDATA;
      case INSTRUCTION -> c == '>' && before == '?' ? Place.TEXT : Place.INSTRUCTION;
    };
  }

  private Place tag(int c) {
    if (c == '"' || c == '\'') {
      quote = c;
      return Place.QUOTED;
    }
    return c == '>' ? Place.TEXT : Place.TAG;
  }

  private boolean ends(int c, int twice) {
    return c == '>' && before == twice && beforeThat == twice;
  }
}
