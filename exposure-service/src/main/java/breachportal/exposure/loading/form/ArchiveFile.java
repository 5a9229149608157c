package breachportal.exposure.loading.form;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.ZipEntries;
import breachportal.file.sheet.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the entries of a ZIP archive, each by its own form. Pictures, letters and lists without
/// identifiers lie beside the data in most; they are passed over and counted, unless nothing else
/// is there.
final class ArchiveFile {

  private static final Pattern LITTER =
      Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
  private static final Set<FileFault> PASSED_OVER =
      EnumSet.of(FileFault.NOT_TEXT, FileFault.EMPTY, FileFault.NO_IDENTIFIERS);

  private final Workbook.Archive archive;
  private final Findings findings;
  private final RowEnd rowEnd;
  private Recognised recognised = Recognised.NOTHING;

  ArchiveFile(Workbook.Archive archive, Findings findings, RowEnd rowEnd) {
    this.archive = archive;
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @throws UnusableFile when no entry can be used, or one is damaged or packed itself
  void read(Consumer<Recognised> hears) throws IOException {
    int used = 0;
    int passedOver = 0;
    FileFault fault = FileFault.EMPTY;
    try (ZipEntries entries = archive.open()) {
      int number = 0;
      for (String name = entries.next(); name != null; name = entries.next()) {
        number++;
        if (LITTER.matcher(name).matches()) {
          continue;
        }
        try {
          readEntry(entries, number);
          used++;
        } catch (UnusableFile e) {
          if (!PASSED_OVER.contains(e.fault())) {
            throw e;
          }
          fault = e.fault();
          passedOver++;
        }
        hears.accept(recognised.within("ZIP: "));
      }
    }
    if (used == 0) {
      throw new UnusableFile(fault);
    }
    if (passedOver > 0) {
      hears.accept(recognised.and(passedOver + " without identifiers").within("ZIP: "));
    }
  }

  private void readEntry(ZipEntries entries, int number) throws IOException {
    BufferedInputStream in = new BufferedInputStream(entries.content());
    Recognised before = recognised;
    switch (SeizedFile.packingOf(in)) {
      case NONE -> new TextFile(findings, rowEnd).read(in, text -> recognised = before.and(text));
      case ZIP -> {
        Workbook.Archive inner = () -> innerArchive(number);
        if (!SeizedFile.beginsAsWorkbook(inner)) {
          throw new UnusableFile(FileFault.NESTED_ARCHIVE);
        }
        recognised = before.and(Recognised.WORKBOOK);
        new WorkbookFile(findings, rowEnd).read(inner);
      }
      case GZIP, ZSTD -> throw new UnusableFile(FileFault.NESTED_ARCHIVE);
    }
  }

  private ZipEntries innerArchive(int number) throws IOException {
    ZipEntries entries = archive.open();
    String name = entries.next();
    for (int i = 1; name != null && i < number; i++) {
      name = entries.next();
    }
    return entries.inner();
  }
}
