package breachportal.file.sheet;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.ZipEntries;
import java.io.IOException;
import java.util.regex.Pattern;

/// Reads an Excel workbook sheet by sheet. The archive is read twice, since the texts often stand
/// behind the sheets that point to them. Not thread-safe.
public final class Workbook {

  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
  private static final Pattern PART =
      Pattern.compile("\\[Content_Types]\\.xml|(?:_rels|docProps|xl|customXml)/.*");

  private final Archive archive;

  /// The archive of a workbook, which can be read again.
  @FunctionalInterface
  public interface Archive {
    /// @return its entries, from the first on
    ZipEntries open() throws IOException;
  }

  /// Takes the sheets of a workbook as they come.
  @FunctionalInterface
  public interface Sheets {
    /// @param number which of the sheets of the archive, from 1
    /// @return what hears its rows
    Sheet begin(int number);
  }

  /// @param archive the archive
  public Workbook(Archive archive) {
    this.archive = archive;
  }

  /// @param entry the name of an archive's first entry
  /// @return whether it is a workbook's, or that of another document of its family
  public static boolean is(String entry) {
    return PART.matcher(entry).matches();
  }

  /// @param texts keeps the texts while the workbook is read; empty
  /// @param sheets takes the sheets
  /// @throws UnusableFile if it is no workbook, or is damaged
  public void read(Texts texts, Sheets sheets) throws IOException {
    readTexts(texts);
    int number = 0;
    try (ZipEntries entries = archive.open()) {
      for (String name = entries.next(); name != null; name = entries.next()) {
        if (SHEET.matcher(name).matches()) {
          Sheet sheet = sheets.begin(++number);
          new SheetRows(entries.content(), texts).readInto(sheet);
          sheet.end();
        }
      }
    }
    if (number == 0) {
      throw new UnusableFile(FileFault.NOT_TEXT);
    }
  }

  private void readTexts(Texts texts) throws IOException {
    try (ZipEntries entries = archive.open()) {
      for (String name = entries.next(); name != null; name = entries.next()) {
        if (name.equals(TEXTS)) {
          TextsReader.read(entries.content(), texts);
          return;
        }
      }
    }
  }
}
