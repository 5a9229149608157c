package breachportal.exposure.loading.sheet;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.packed.ZipEntries;
import breachportal.exposure.loading.table.FileFault;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.Table;
import breachportal.exposure.loading.table.UnusableFile;
import java.io.IOException;
import java.util.regex.Pattern;

/// Finds the identifiers of an Excel workbook, each sheet a table by itself. The archive is read
/// twice, since the texts often stand behind the sheets that point to them. Not thread-safe.
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

  /// @param archive the archive
  public Workbook(Archive archive) {
    this.archive = archive;
  }

  /// @param entry the name of an archive's first entry
  /// @return whether it is a workbook's, or that of another document of its family
  public static boolean is(String entry) {
    return PART.matcher(entry).matches();
  }

  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each row
  /// @throws UnusableFile if it is no workbook, is damaged, or holds no identifiers
  public void read(Findings findings, RowEnd rowEnd) throws IOException {
    SharedStrings texts = texts();
    boolean anySheet = false;
    boolean any = false;
    try (ZipEntries entries = archive.open()) {
      for (String name = entries.next(); name != null; name = entries.next()) {
        if (SHEET.matcher(name).matches()) {
          Table table = new Table(null, findings, rowEnd);
          new SheetRows(entries.content(), texts).readInto(table);
          table.finish();
          anySheet = true;
          any |= table.holdsIdentifiers();
        }
      }
    }
    if (!any) {
      throw new UnusableFile(anySheet ? FileFault.NO_IDENTIFIERS : FileFault.NOT_TEXT);
    }
  }

  private SharedStrings texts() throws IOException {
    try (ZipEntries entries = archive.open()) {
      for (String name = entries.next(); name != null; name = entries.next()) {
        if (name.equals(TEXTS)) {
          return SharedStrings.read(entries.content());
        }
      }
    }
    return SharedStrings.NONE;
  }
}
