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
import breachportal.file.text.EncodingGuess;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How a plain text of records in lines is read by several, each a part. It is told by the first
/// bytes of the file alone, so everybody who looks at them comes to the same. Immutable.
///
/// A part begins where a record begins ([#recordStart]) and ends where the next part begins; the
/// parts together hold each record once.
public final class Parts {

  private final EncodingGuess encoding;

  /// Null where the records are JSON.
  private final @Nullable DelimitedPlan plan;

  private Parts(EncodingGuess encoding, @Nullable DelimitedPlan plan) {
    this.encoding = encoding;
    this.plan = plan;
  }

  static Optional<Parts> of(Head head) throws IOException {
    @Nullable Layout json = JsonText.layoutOf(head.lines());
    if (json == Layout.LINES) {
      return Optional.of(new Parts(head.guess(), null));
    }
    if (json != null || SqlDump.is(head.text())) {
      return Optional.empty();
    }
    DelimitedPlan plan = DelimitedPlan.of(head.lines());
    if (!plan.table().holdsIdentifiers()) {
      throw new UnusableFile(head.withoutIdentifiers());
    }
    return Optional.of(new Parts(head.guess(), plan));
  }

  /// @return what the file is
  public Recognised recognised() {
    String form = plan == null ? Recognised.JSON_LINES : plan.label();
    return new Recognised(form, encoding.encoding().label());
  }

  /// Finds where a record begins, at or behind some place of the file, never at its first byte.
  ///
  /// @param window bytes of the file from that place on; some hundred KB are enough
  /// @param offset the place
  /// @return where in the file a record begins, or -1 if none does within the window
  public long recordStart(byte[] window, long offset) {
    Predicate<String> record = plan == null ? JsonText::isRecord : plan::isRecord;
    return RecordStarts.find(window, offset, encoding.encoding(), record);
  }

  /// Finds the identifiers of one part.
  ///
  /// @param part the bytes of the part, to its end and no further; closed
  /// @param first whether it begins with the file's first byte
  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  /// @throws UnusableFile when the file can't be used
  public void read(InputStream part, boolean first, Findings findings, RowEnd rowEnd)
      throws IOException {
    if (first) {
      part.skipNBytes(encoding.markBytes());
    }
    DecodedText text = new DecodedText(part, encoding);
    if (plan == null) {
      new JsonText(findings, rowEnd).readPart(text);
    } else {
      new DelimitedText(plan, findings, rowEnd).read(text, first);
    }
  }
}
