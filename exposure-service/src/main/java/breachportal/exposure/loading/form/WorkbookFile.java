package breachportal.exposure.loading.form;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.Table;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.sheet.Sheet;
import breachportal.file.sheet.Workbook;
import java.io.IOException;
import java.util.List;

/// Finds the identifiers of an Excel workbook, each sheet a table by itself.
final class WorkbookFile {

  private final Findings findings;
  private final RowEnd rowEnd;
  private boolean any;

  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each row
  WorkbookFile(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @param archive the workbook's archive
  /// @throws UnusableFile if it is no workbook, is damaged, or holds no identifiers
  void read(Workbook.Archive archive) throws IOException {
    new Workbook(archive).read(new SharedStrings(), number -> new TableSheet());
    if (!any) {
      throw new UnusableFile(FileFault.NO_IDENTIFIERS);
    }
  }

  private final class TableSheet implements Sheet {
    private final Table table = new Table(null, findings, rowEnd);

    @Override
    public void row(long number, List<String> cells) throws IOException {
      table.add(cells);
    }

    @Override
    public void end() throws IOException {
      table.finish();
      any |= table.holdsIdentifiers();
    }
  }
}
