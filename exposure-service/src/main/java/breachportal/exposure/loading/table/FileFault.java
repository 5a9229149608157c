package breachportal.exposure.loading.table;

import java.util.Locale;

/// What makes a whole file unusable.
public enum FileFault {
  /// There is nothing in it.
  EMPTY("The file is empty."),
  /// It is an archive or a compressed file, whatever its name says.
  ARCHIVE("The file is packed. A CSV file as plain text is needed: unpack it first."),
  /// It is no text.
  NOT_TEXT("The file is no text. A CSV file is needed."),
  /// Its bytes are not UTF-8.
  NOT_UTF8("The file is not in UTF-8. Save it as CSV UTF-8."),
  /// There is a NUL in it.
  NUL_CHARACTER("There is a NUL character in the file, so it is damaged or no text."),
  /// A line goes on and on.
  LINE_TOO_LONG("A line of the file is longer than 1 MiB."),
  /// In more than one record of a hundred a quote is opened and not closed.
  UNBALANCED_QUOTES("Quotation marks in the file are opened and not closed."),
  /// No column holds identifiers.
  NO_IDENTIFIERS("No column of telephone numbers, national IDs or e-mail addresses was found."),
  /// Loading was tried several times and broke down each time.
  BROKE_DOWN("Loading broke down on our side. Upload the file again.");

  private final String message;

  FileFault(String message) {
    this.message = message;
  }

  /// @return its code on the wire
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return what is wrong and what is needed, in words
  public String message() {
    return message;
  }
}
