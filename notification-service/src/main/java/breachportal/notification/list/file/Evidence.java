package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Use;
import breachportal.notification.delivery.Mailbox;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the cells of one column look like.
///
/// @param filled how many are not empty
/// @param mailboxes how many are e-mail addresses
/// @param phones how many look like phone numbers
/// @param languages how many name a language
/// @param names how many look like names
/// @param longest how long the longest is
record Evidence(int filled, int mailboxes, int phones, int languages, int names, int longest) {
  private static final double MOST = 0.8;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{6,18}");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’·-]{1,80}");

  static Evidence of(List<String> cells) {
    List<String> filled = cells.stream().map(Cell::text).filter(cell -> !cell.isEmpty()).toList();
    return new Evidence(
        filled.size(),
        (int) filled.stream().filter(Evidence::isMailbox).count(),
        (int) filled.stream().filter(cell -> PHONE.matcher(cell).matches()).count(),
        (int) filled.stream().filter(cell -> LanguageName.read(cell).isPresent()).count(),
        (int) filled.stream().filter(cell -> NAME.matcher(cell).matches()).count(),
        filled.stream().mapToInt(String::length).max().orElse(0));
  }

  static boolean isMailbox(String cell) {
    String text = Cell.text(cell);
    return (text.indexOf('@') > 0 || text.indexOf('＠') > 0)
        && Mailbox.of(Cell.address(text)).isPresent();
  }

  /// @param cell a cell of a first row that names no column
  /// @return whether it is somebody's rather than a name
  static boolean isSomebodys(String cell) {
    String text = Cell.number(Cell.text(cell));
    return text.indexOf('@') >= 0 || PHONE.matcher(text).matches();
  }

  /// @param heading whether the columns have names, and this one's is not known
  /// @param others what the other columns are by their names
  /// @return what the column is used for, most likely
  Use use(boolean heading, Set<Column> others) {
    if (most(mailboxes) && !others.contains(Column.EMAIL)) {
      return Use.EMAIL;
    }
    if (heading && most(languages) && !others.contains(Column.LANGUAGE)) {
      return Use.LANGUAGE;
    }
    if (heading) {
      return longest <= RowReader.MAX_FIELD ? Use.FIELD : Use.NONE;
    }
    if (most(phones)) {
      return Use.PHONE;
    }
    if (most(languages)) {
      return Use.LANGUAGE;
    }
    return most(names) ? Use.NAME : Use.NONE;
  }

  private boolean most(int cells) {
    return filled > 0 && cells >= MOST * filled;
  }
}
