package breachportal.notification.list.file;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.ZipEntries;
import breachportal.file.sheet.Texts;
import breachportal.file.sheet.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;

/// The rows of an Excel workbook, sheet after sheet.
final class SheetFile implements ListRows {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_CELLS = 256;

  private final FileSource file;
  private final Texts texts;

  /// @param file the file
  /// @param texts keeps the workbook's texts while it is read
  SheetFile(FileSource file, Texts texts) {
    this.file = file;
    this.texts = texts;
  }

  @Override
  public void read(Sink sink) throws IOException {
    mustBeWorkbook();
    try {
      new Workbook(this::open)
          .read(
              texts,
              sheet ->
                  (line, cells) -> {
                    int width = Math.min(cells.size(), MAX_CELLS);
                    if (!sink.row(sheet, line, cells.subList(0, width))) {
                      throw new Enough();
                    }
                  });
    } catch (Enough enough) {
      // no more was wanted
    }
  }

  private void mustBeWorkbook() throws IOException {
    try (ZipEntries entries = open()) {
      String first = entries.next();
      if (first == null || !Workbook.is(first)) {
        throw new UnusableFile(FileFault.NOT_TEXT);
      }
    }
  }

  private ZipEntries open() throws IOException {
    return new ZipEntries(new BufferedInputStream(file.open(0), BUFFER), file::bytesRead);
  }

  /// Ends the reading of a workbook before it ends.
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
