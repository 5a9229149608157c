package breachportal.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: by Unicode's rules, so between Han characters too.
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator breaks;

  LineBreaks(String language) {
    breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
  }

  @Override
  public int next() {
    return breaks.next();
  }

  @Override
  public void setText(String text) {
    breaks.setText(text);
  }
}
