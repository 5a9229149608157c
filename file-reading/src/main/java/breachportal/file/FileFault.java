package breachportal.file;

import java.util.Locale;

/// What makes a whole file unusable.
public enum FileFault {
  /// There is nothing in it.
  EMPTY("The file is empty."),
  /// It is packed in a way that is not read here.
  ARCHIVE("The file is packed in a way that is not read here. Use ZIP, gzip or zstd, or none."),
  /// It is an archive in an archive.
  NESTED_ARCHIVE("There is a packed file inside of the packed file. Unpack the outer one first."),
  /// It needs a password.
  ENCRYPTED("The file is locked with a password. Unlock it first."),
  /// It unpacks to a size that no file of customers has.
  BOMB("The file unpacks to far more than its size allows. It may be a trap."),
  /// What is packed or structured in it breaks off or is wrong.
  DAMAGED("The file is damaged or breaks off. Get a whole copy of it."),
  /// It is no text, and no workbook.
  NOT_TEXT("The file is no text, no database dump and no Excel workbook."),
  /// It is an Excel workbook of before 2007, or one with a password.
  OLD_WORKBOOK(
      "The file is an Excel workbook of before 2007, or has a password. Save it as .xlsx."),
  /// The workbook holds something that no workbook needs, or more text than is held in memory.
  WORKBOOK_REFUSED("The workbook can't be read within bounds. Save its sheets as CSV."),
  /// There is a NUL in it.
  NUL_CHARACTER("There is a NUL character in the file, so it is damaged or no text."),
  /// A line or a value goes on and on.
  LINE_TOO_LONG("A line or a value of the file is longer than a million characters."),
  /// In more than one record of a hundred a quote is opened and not closed.
  UNBALANCED_QUOTES("Quotation marks in the file are opened and not closed."),
  /// No column holds identifiers.
  NO_IDENTIFIERS("No column of telephone numbers, national IDs or e-mail addresses was found."),
  /// The disk of the service is full.
  NO_ROOM("There was no room on the service's disk. Tell its operator, and upload the file again."),
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
