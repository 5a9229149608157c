package breachportal.file.packed;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/// How a file is packed, told by its first bytes, whatever its name says.
public enum Packing {
  /// It is not.
  NONE,
  /// One stream or several after each other (RFC 1952).
  GZIP,
  /// Frames of Zstandard (RFC 8878).
  ZSTD,
  /// An archive of entries, or a workbook.
  ZIP;

  /// The largest window of a zstd frame, as a power of two: 128 MiB.
  private static final int MAX_WINDOW_LOG = 27;

  private static final int PACKED_BUFFER = 1 << 16;
  private static final int TAR_MARK_AT = 257;

  private static final int[][] OTHER_ARCHIVES = {
    {'R', 'a', 'r', '!'}, {'7', 'z', 0xBC, 0xAF}, {'B', 'Z', 'h'}, {0xFD, '7', 'z', 'X', 'Z'}
  };
  private static final int[][] BINARIES = {
    {'%', 'P', 'D', 'F'},
    {0x7F, 'E', 'L', 'F'},
    {'M', 'Z', 0x90},
    {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r'},
    {'P', 'G', 'D', 'M', 'P'},
    {0x89, 'P', 'N', 'G'},
    {0xFF, 0xD8, 0xFF}
  };
  private static final int[] COMPOUND_FILE = {0xD0, 0xCF, 0x11, 0xE0};
  private static final int[] TAR = {'u', 's', 't', 'a', 'r'};

  /// @param head the first bytes of a file
  /// @return how it is packed
  /// @throws UnusableFile if it is of a kind that is not read here
  public static Packing of(byte[] head) throws UnusableFile {
    if (begins(head, 0, 'P', 'K', 3, 4) || begins(head, 0, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (begins(head, 0, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (begins(head, 0, 0x28, 0xB5, 0x2F, 0xFD)) {
      return ZSTD;
    }
    if (beginsWithOneOf(head, OTHER_ARCHIVES) || begins(head, TAR_MARK_AT, TAR)) {
      throw new UnusableFile(FileFault.ARCHIVE);
    }
    if (begins(head, 0, COMPOUND_FILE)) {
      throw new UnusableFile(FileFault.OLD_WORKBOOK);
    }
    if (beginsWithOneOf(head, BINARIES)) {
      throw new UnusableFile(FileFault.NOT_TEXT);
    }
    return NONE;
  }

  /// @param packed the bytes of a file that is packed as [#GZIP] or [#ZSTD]
  /// @param packedRead how many of them have been read by now
  /// @return what is packed in it
  public InputStream unpack(InputStream packed, LongSupplier packedRead) throws IOException {
    Expansion expansion = new Expansion(packedRead);
    try {
      return new UnpackedInput(opening(packed), expansion);
    } catch (IOException e) {
      throw UnpackedInput.damage(e);
    }
  }

  private InputStream opening(InputStream packed) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(packed, PACKED_BUFFER);
      case ZSTD -> new ZstdInputStreamNoFinalizer(packed).setLongMax(MAX_WINDOW_LOG);
      case NONE, ZIP -> throw new IllegalStateException("not one stream");
    };
  }

  private static boolean beginsWithOneOf(byte[] head, int[][] marks) {
    for (int[] mark : marks) {
      if (begins(head, 0, mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] head, int at, int... mark) {
    boolean same = head.length >= at + mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (head[at + i] & 0xFF) == mark[i];
    }
    return same;
  }
}
