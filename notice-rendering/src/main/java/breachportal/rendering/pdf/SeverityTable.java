package breachportal.rendering.pdf;

import breachportal.contract.breach.Severity;
import breachportal.contract.breach.Severity.Flag;
import breachportal.contract.breach.Severity.Line;
import breachportal.rendering.words.Words;
import java.util.List;
import org.w3c.dom.Element;

/// The severity and its working, line by line.
final class SeverityTable {

  private SeverityTable() {}

  static void add(Markup markup, Element body, Severity severity, Words words) {
    markup.add(body, "h4", words.say("2.severity"));
    Element sum = markup.add(body, "p");
    sum.setAttribute("class", "sum");
    markup.classed(sum, "span", "label", words.of(severity.level()));
    markup.add(
        sum,
        "span",
        ": %s × %s + %s = %s"
            .formatted(
                words.decimal(severity.dataProcessingContext()),
                words.decimal(severity.easeOfIdentification()),
                words.decimal(severity.circumstances()),
                words.decimal(severity.score())));
    Element rows =
        markup.table(
            body,
            "severity",
            List.of(
                words.say("2.severity.factor"),
                words.say("2.severity.value"),
                words.say("2.severity.reason")));
    for (Line line : severity.working()) {
      markup.row(
          rows,
          List.of(
              words.of(line.factor()),
              words.decimal(line.value()) + (line.assumed() ? " *" : ""),
              reason(line, words)));
    }
    for (Flag flag : severity.flags()) {
      markup.classed(body, "p", "note", words.of(flag));
    }
    markup.classed(body, "p", "note", words.say("2.severity.note"));
  }

  private static String reason(Line line, Words words) {
    return line.categories().isEmpty()
        ? words.of(line.reason())
        : words.of(line.reason()) + " (" + words.of(line.categories()) + ")";
  }
}
