package breachportal.portal.company.campaign;

import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Kind;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.campaign.ListLook;
import breachportal.portal.page.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a file would be read, to be seen and changed before it is.
///
/// @param campaign the campaign
/// @param look the look into the file
/// @param errors what has to be said first
public record ColumnsView(CampaignView campaign, ListLook look, FormErrors errors) {
  /// Something to choose.
  ///
  /// @param value its value in the form
  /// @param label what it is called
  /// @param chosen whether it is chosen now
  public record Option(String value, String label, boolean chosen) {}

  /// A column, with some of what it holds.
  ///
  /// @param number its number in the form, from 0
  /// @param label its name
  /// @param examples some of its cells
  /// @param uses what it can be used for
  public record Column(int number, String label, List<String> examples, List<Option> uses) {}

  private static final int EXAMPLES = 3;
  private static final int SHOWN = 10;

  /// @return whether it is a text, whose encoding can be changed
  public boolean text() {
    return look.form().kind() == Kind.CSV;
  }

  /// @return the encodings
  public List<Option> encodings() {
    return List.of(
        option(Encoding.UTF_8, "UTF-8"),
        option(Encoding.UTF_16LE, "UTF-16 (Excel's “Unicode text”)"),
        option(Encoding.UTF_16BE, "UTF-16, big-endian"),
        option(Encoding.GB18030, "GB18030, GBK (Chinese)"),
        option(Encoding.BIG5, "Big5 (traditional Chinese)"),
        option(Encoding.WINDOWS_1258, "Windows-1258 (Vietnamese)"),
        option(Encoding.VISCII, "VISCII (Vietnamese)"),
        option(Encoding.WINDOWS_1252, "Windows-1252 (Western)"));
  }

  /// @return the delimiters
  public List<Option> delimiters() {
    return List.of(
        option(Delimiter.COMMA, "Comma"),
        option(Delimiter.SEMICOLON, "Semicolon"),
        option(Delimiter.TAB, "Tab"),
        option(Delimiter.BAR, "Vertical bar"));
  }

  /// @return the first rows, and those with letters outside of ASCII from further behind
  public List<ListLook.Row> rows() {
    var all = look.rows();
    return all.size() <= SHOWN
        ? all
        : Stream.concat(
                all.stream().limit(SHOWN), all.stream().skip(SHOWN).filter(r -> r.line() == 0))
            .toList();
  }

  /// @return the columns
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (ListForm.Column each : look.form().columns()) {
      int place = columns.size();
      var examples =
          look.rows().stream()
              .map(row -> place < row.cells().size() ? row.cells().get(place) : "")
              .filter(cell -> !cell.isEmpty())
              .limit(EXAMPLES)
              .toList();
      columns.add(new Column(place, each.label(), examples, uses(each.use())));
    }
    return columns;
  }

  private static List<Option> uses(Use chosen) {
    return List.of(
        use(Use.EMAIL, "E-mail address", chosen),
        use(Use.NAME, "Name", chosen),
        use(Use.LANGUAGE, "Language", chosen),
        use(Use.PHONE, "Phone number", chosen),
        use(Use.FIELD, "Keep, for use in the letter", chosen),
        use(Use.NONE, "Don’t keep", chosen));
  }

  private static Option use(Use use, String label, Use chosen) {
    return new Option(use.name(), label, use == chosen);
  }

  private Option option(Encoding encoding, String label) {
    return new Option(encoding.name(), label, encoding == look.form().encoding());
  }

  private Option option(Delimiter delimiter, String label) {
    return new Option(delimiter.name(), label, delimiter == look.form().delimiter());
  }
}
