package breachportal.contract.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the file of a list is read.
///
/// @param kind what the file is; told by its content
/// @param encoding what its text is encoded in; null in a workbook
/// @param delimiter what stands between its cells; null in a workbook
/// @param sheet which sheet of a workbook is the first with rows, from 1; 1 in a text
/// @param heading whether the first row names the columns
/// @param columns what each column holds, from the first on
public record ListForm(
    @NotNull Kind kind,
    @Nullable Encoding encoding,
    @Nullable Delimiter delimiter,
    int sheet,
    boolean heading,
    @NotNull @Size(max = 256) List<@NotNull @Valid Column> columns) {

  /// What a file is.
  public enum Kind {
    CSV,
    XLSX
  }

  /// What a text is encoded in, by the names of IANA.
  public enum Encoding {
    UTF_8,
    UTF_16LE,
    UTF_16BE,
    GB18030,
    BIG5,
    WINDOWS_1258,
    WINDOWS_1252,
    VISCII
  }

  /// What stands between the cells of a text.
  public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char sign;

    Delimiter(char sign) {
      this.sign = sign;
    }

    /// @return the character
    public char sign() {
      return sign;
    }
  }

  /// What a column is used for.
  public enum Use {
    EMAIL,
    PHONE,
    NAME,
    LANGUAGE,
    /// Kept under a key, for the letters.
    FIELD,
    /// Passed over and never kept.
    NONE
  }

  /// One column.
  ///
  /// @param label its name in the file, or `Column 3`
  /// @param use what it is used for
  /// @param key under which it is kept, when it is a field
  public record Column(
      @NotNull @Size(max = 100) String label,
      @NotNull Use use,
      @Nullable @Size(max = 40) String key) {}
}
