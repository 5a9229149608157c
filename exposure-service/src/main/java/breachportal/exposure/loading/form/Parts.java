package breachportal.exposure.loading.form;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.delimited.DelimitedPlan;
import breachportal.exposure.loading.delimited.DelimitedText;
import breachportal.exposure.loading.json.JsonText;
import breachportal.exposure.loading.sql.SqlDump;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.UnusableFile;
import breachportal.exposure.loading.text.DecodedText;
import breachportal.exposure.loading.text.EncodingGuess;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// How a plain text of records in lines is read by several, each a part. It is told by the first
/// bytes of the file alone, so everybody who looks at them comes to the same. Immutable.
///
/// A part begins where a record begins ([#recordStart]) and ends where the next part begins; the
/// parts together hold each record once.
public final class Parts {

  private final EncodingGuess encoding;
  private final DelimitedPlan plan;

  private Parts(EncodingGuess encoding, DelimitedPlan plan) {
    this.encoding = encoding;
    this.plan = plan;
  }

  static Optional<Parts> of(Head head) throws IOException {
    if (JsonText.layoutOf(head.lines()) != null || SqlDump.is(head.text())) {
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
    return new Recognised(plan.label(), encoding.encoding().label());
  }

  /// Finds where a record begins, at or behind some place of the file, never at its first byte.
  ///
  /// @param window bytes of the file from that place on; some hundred KB are enough
  /// @param offset the place
  /// @return where in the file a record begins, or -1 if none does within the window
  public long recordStart(byte[] window, long offset) {
    return RecordStarts.find(window, offset, encoding.encoding(), plan);
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
    new DelimitedText(plan, findings, rowEnd).read(new DecodedText(part, encoding), first);
  }
}
