package breachportal.file.packed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The entries of a ZIP archive, one after the other as they stand in it. Not thread-safe.
///
/// The directory at an archive's end must be there, or the archive is cut. All entries together
/// stand under one bound of expansion.
public final class ZipEntries implements Closeable {

  private static final int MAX_ENTRIES = 10_000;

  private final @Nullable ZipEntries outer;
  private final LongSupplier packedRead;
  private final TailInput raw;
  private final ZipInputStream zip;
  private final Expansion expansion;
  private @Nullable InputStream current;
  private int entries;

  /// @param packed the bytes of the archive; closed with these entries
  /// @param packedRead how many of them have been read by now
  public ZipEntries(InputStream packed, LongSupplier packedRead) {
    this(packed, packedRead, null);
  }

  private ZipEntries(InputStream packed, LongSupplier packedRead, @Nullable ZipEntries outer) {
    this.outer = outer;
    this.packedRead = packedRead;
    this.raw = new TailInput(packed);
    this.zip = new ZipInputStream(raw, ISO_8859_1);
    this.expansion = new Expansion(packedRead);
  }

  /// Moves on to the next entry that is a file.
  ///
  /// @return its name, or null behind the last
  /// @throws UnusableFile if the archive is damaged, cut, locked, or packed in a way that the
  ///     platform can't undo
  public @Nullable String next() throws IOException {
    if (current != null) {
      current.transferTo(OutputStream.nullOutputStream());
    }
    ZipEntry entry = nextOfZip();
    while (entry != null && entry.isDirectory()) {
      entry = nextOfZip();
    }
    if (entry == null) {
      current = null;
      raw.requireDirectory();
      return null;
    }
    current = new UnpackedInput(new Unclosed(zip), expansion);
    return entry.getName();
  }

  /// @return what is packed in the entry that [#next] named; closing it leaves the archive open
  public InputStream content() {
    if (current == null) {
      throw new IllegalStateException("no entry");
    }
    return current;
  }

  /// @return the entries of the archive that is packed in the entry that [#next] named; closing
  ///     them closes these too
  public ZipEntries inner() {
    return new ZipEntries(content(), packedRead, this);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (outer != null) {
      outer.close();
    }
  }

  private @Nullable ZipEntry nextOfZip() throws UnusableFile {
    if (++entries > MAX_ENTRIES) {
      throw new UnusableFile(FileFault.BOMB);
    }
    try {
      return zip.getNextEntry();
    } catch (ZipException e) {
      throw new UnusableFile(faultOf(String.valueOf(e.getMessage())));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw UnpackedInput.damage(e);
    }
  }

  private static FileFault faultOf(String complaint) {
    if (complaint.contains("encrypted")) {
      return FileFault.ENCRYPTED;
    }
    boolean unknown = complaint.contains("method") || complaint.contains("EXT descriptor");
    return unknown ? FileFault.ARCHIVE : FileFault.DAMAGED;
  }

  /// Reading an entry to its end must not close the archive.
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
