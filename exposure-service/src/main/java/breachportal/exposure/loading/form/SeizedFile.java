package breachportal.exposure.loading.form;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.Packing;
import breachportal.file.packed.ZipEntries;
import breachportal.file.sheet.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A seized file: recognised by its content, whatever its name says, and its identifiers found.
/// Memory is bounded whatever the file holds. Not thread-safe.
///
/// It is a text or a workbook, or one of them packed, or a ZIP archive of several. What is packed
/// twice is refused; a workbook, itself an archive, counts as once.
public final class SeizedFile {

  /// Enough to know how a file is packed.
  private static final int MARK_BYTES = 1 << 10;

  private static final int BUFFER = 1 << 16;

  private final Upload upload;
  private Recognised recognised = Recognised.NOTHING;

  /// @param source the uploaded bytes
  public SeizedFile(FileSource source) {
    this.upload = new Upload(source);
  }

  /// @return how many of the uploaded bytes have been read
  public long bytesRead() {
    return upload.furthest();
  }

  /// @return what the file is, as far as that is known by now
  public Recognised recognised() {
    return recognised;
  }

  /// Finds the identifiers of the whole file.
  ///
  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  /// @throws UnusableFile when the file can't be used as a whole
  public void read(Findings findings, RowEnd rowEnd) throws IOException {
    Packing packing;
    try (BufferedInputStream in = new BufferedInputStream(upload.open(), BUFFER)) {
      packing = packingOf(in);
      if (packing == Packing.NONE) {
        new TextFile(findings, rowEnd).read(in, this::recognise);
        return;
      }
    }
    if (packing == Packing.ZIP) {
      readArchive(findings, rowEnd);
    } else {
      readPacked(packing, findings, rowEnd);
    }
  }

  /// @return how the file can be read by several, each a part; empty where it is packed or a part
  ///     can't be read without those before it
  /// @throws UnusableFile when the file can't be used as a whole
  public Optional<Parts> parts() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(upload.open(), BUFFER)) {
      return packingOf(in) == Packing.NONE ? Parts.of(Head.of(in)) : Optional.empty();
    }
  }

  private void readPacked(Packing packing, Findings findings, RowEnd rowEnd) throws IOException {
    String form = packing == Packing.GZIP ? "gzip: " : "zstd: ";
    try (BufferedInputStream in = unpacked(packing)) {
      Packing inner = packingOf(in);
      if (inner == Packing.NONE) {
        new TextFile(findings, rowEnd).read(in, text -> recognise(text.within(form)));
        return;
      }
      if (inner != Packing.ZIP) {
        throw new UnusableFile(FileFault.NESTED_ARCHIVE);
      }
    }
    Workbook.Archive archive = () -> unpackedArchive(packing);
    if (!beginsAsWorkbook(archive)) {
      throw new UnusableFile(FileFault.NESTED_ARCHIVE);
    }
    recognise(new Recognised(form + Recognised.WORKBOOK, ""));
    new WorkbookFile(findings, rowEnd).read(archive);
  }

  private void readArchive(Findings findings, RowEnd rowEnd) throws IOException {
    Workbook.Archive archive = this::archive;
    if (beginsAsWorkbook(archive)) {
      recognise(new Recognised(Recognised.WORKBOOK, ""));
      new WorkbookFile(findings, rowEnd).read(archive);
    } else {
      new ArchiveFile(archive, findings, rowEnd).read(this::recognise);
    }
  }

  static boolean beginsAsWorkbook(Workbook.Archive archive) throws IOException {
    try (ZipEntries entries = archive.open()) {
      String first = entries.next();
      return first != null && Workbook.is(first);
    }
  }

  static Packing packingOf(BufferedInputStream in) throws IOException {
    return Packing.of(Head.peek(in, MARK_BYTES));
  }

  private ZipEntries archive() {
    Upload.Bytes bytes = upload.open();
    return new ZipEntries(new BufferedInputStream(bytes, BUFFER), bytes::count);
  }

  private ZipEntries unpackedArchive(Packing packing) throws IOException {
    Upload.Bytes bytes = upload.open();
    InputStream packed = new BufferedInputStream(bytes, BUFFER);
    InputStream unpacked = packing.unpack(packed, bytes::count);
    return new ZipEntries(new BufferedInputStream(unpacked, BUFFER), bytes::count);
  }

  private BufferedInputStream unpacked(Packing packing) throws IOException {
    Upload.Bytes bytes = upload.open();
    InputStream packed = new BufferedInputStream(bytes, BUFFER);
    return new BufferedInputStream(packing.unpack(packed, bytes::count), BUFFER);
  }

  private void recognise(Recognised next) {
    recognised = next;
  }
}
