package breachportal.rendering.pdf;

import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.words.Words;
import java.time.ZoneId;
import java.util.List;
import org.w3c.dom.Element;

/// The tables of part 2: which data, how much of it, and where it was seen on sale.
final class DataTables {

  /// So many rows are kept on one page with their heading.
  private static final int FIT_TOGETHER = 6;

  private DataTables() {}

  static void add(Markup markup, Element body, BreachNotice notice, Words words) {
    markup.add(body, "h3", words.say("2.data"));
    if (notice.data().isEmpty()) {
      markup.add(body, "p", words.unknown());
      return;
    }
    Element rows =
        markup.table(
            body,
            "data",
            List.of(
                words.say("2.data.category"),
                words.say("2.data.records"),
                words.say("2.data.people"),
                words.say("2.data.encrypted"),
                words.say("2.data.sensitive")));
    for (DataInvolved data : notice.data()) {
      String estimate =
          Boolean.TRUE.equals(data.estimate()) ? "\n(" + words.say("2.estimate") + ")" : "";
      markup.row(
          rows,
          List.of(
              words.of(data.category()),
              words.of(data.records()) + estimate,
              words.of(data.people()) + estimate,
              words.of(data.encrypted()),
              words.of(data.sensitive())));
    }
  }

  static void sales(
      Markup markup, Element body, List<Sighting> sightings, Words words, ZoneId zone) {
    Element part = sightings.size() > FIT_TOGETHER ? body : markup.block(body, "together");
    markup.add(part, "h4", words.say("2.sale"));
    Element rows =
        markup.table(
            part,
            "sales",
            List.of(
                words.say("2.sale.channel"),
                words.say("2.sale.address"),
                words.say("2.sale.price"),
                words.say("2.sale.seen")));
    for (Sighting sighting : sightings) {
      markup.row(
          rows,
          List.of(
              sighting.channel(),
              words.text(sighting.address()),
              words.text(sighting.price()),
              words.of(sighting.seenAt(), zone)));
    }
  }
}
