package breachportal.notification.list.file;

import breachportal.file.FileFault;

/// What is wrong with a file that can't be a list, in words.
final class FileWords {
  private FileWords() {}

  /// @param fault what a reader of files says
  /// @return the same, to who uploads a list
  static String of(FileFault fault) {
    return switch (fault) {
      case NOT_TEXT -> "The file is no text and no Excel workbook. Save the list as CSV or .xlsx.";
      case ARCHIVE, NESTED_ARCHIVE -> "The file is packed. Unpack it, and upload what is in it.";
      case WORKBOOK_REFUSED -> "The workbook holds what can't be read. Save its sheets as CSV.";
      default -> fault.message();
    };
  }
}
