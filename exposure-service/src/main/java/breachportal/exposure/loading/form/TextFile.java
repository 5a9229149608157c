package breachportal.exposure.loading.form;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.delimited.DelimitedPlan;
import breachportal.exposure.loading.delimited.DelimitedText;
import breachportal.exposure.loading.json.JsonText;
import breachportal.exposure.loading.json.JsonText.Layout;
import breachportal.exposure.loading.sql.SqlDump;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.file.UnusableFile;
import breachportal.file.text.DecodedText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a plain text of any form.
final class TextFile {

  private final Findings findings;
  private final RowEnd rowEnd;

  TextFile(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @param in the text; closed
  /// @param recognised hears what it is, when that is known, and again at the end
  /// @throws UnusableFile when it can't be used
  void read(BufferedInputStream in, Consumer<Recognised> recognised) throws IOException {
    Head head = Head.of(in);
    in.skipNBytes(head.guess().markBytes());
    DecodedText text = new DecodedText(in, head.guess());
    @Nullable Layout layout = JsonText.layoutOf(head.lines());
    String form;
    if (layout != null) {
      form = tell(layout == Layout.LINES ? Recognised.JSON_LINES : "JSON", text, recognised);
      new JsonText(findings, rowEnd).read(text, layout);
    } else if (SqlDump.is(head.text())) {
      form = tell("SQL dump", text, recognised);
      new SqlDump(findings, rowEnd).read(head.text(), text);
    } else {
      DelimitedPlan plan = DelimitedPlan.of(head.lines());
      if (!plan.table().holdsIdentifiers()) {
        throw new UnusableFile(head.withoutIdentifiers());
      }
      form = tell(plan.label(), text, recognised);
      new DelimitedText(plan, findings, rowEnd).read(text, true);
    }
    recognised.accept(new Recognised(form, text.encoding().label()));
  }

  private static String tell(String form, DecodedText text, Consumer<Recognised> recognised) {
    recognised.accept(new Recognised(form, text.encoding().label()));
    return form;
  }
}
