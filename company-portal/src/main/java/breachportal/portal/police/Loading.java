package breachportal.portal.police;

import breachportal.contract.breach.Language;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.portal.page.Show;
import breachportal.portal.page.Words;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;

/// How templates read the counts of a load; never a value, only numbers and reasons.
@TemplateExtension
final class Loading {

  /// One line of a table of counts.
  public record Line(String label, String count) {}

  private Loading() {}

  /// @return how far the file has been read, in hundredths
  static long percent(Leak.Load load) {
    return load.bytesTotal() == 0 ? 0 : Math.min(100, load.bytesRead() * 100 / load.bytesTotal());
  }

  /// @return how long it still takes, in words
  static String timeLeft(Leak.Load load) {
    Long seconds = load.secondsLeft();
    if (seconds == null) {
      return "";
    }
    if (seconds < 60) {
      return "less than a minute left";
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 90) {
      return minutes == 1 ? "about a minute left" : "about " + minutes + " minutes left";
    }
    return "about " + Math.round(minutes / 60.0) + " hours left";
  }

  static List<Line> foundLines(Leak.Load load) {
    return load.found().entrySet().stream()
        .sorted(Map.Entry.<IdentifierKind, Long>comparingByKey())
        .map(each -> new Line(Show.words(each.getKey()), Show.grouped(each.getValue())))
        .toList();
  }

  /// The most frequent reason first.
  static List<Line> refusedLines(Leak.Load load) {
    return load.refused().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(each -> new Line(reason(each.getKey()), Show.grouped(each.getValue())))
        .toList();
  }

  /// @return why the file could not be loaded, as a sentence
  static String why(Leak.Load load) {
    String code = load.failure() == null ? "" : load.failure();
    return Words.of("Fault." + code, Language.EN, "It is not known why.");
  }

  private static String reason(String code) {
    return Words.of("Reason." + code, Language.EN, code.replaceAll("[._]", " "));
  }
}
