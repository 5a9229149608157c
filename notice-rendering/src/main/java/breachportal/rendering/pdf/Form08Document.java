package breachportal.rendering.pdf;

import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.rendering.words.Words;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The notice as a page tree: head and foot of every page, the summary, then the parts of the form
/// in its order.
final class Form08Document {

  private final BreachNotice notice;
  private final Severity severity;
  private final Reading reading;
  private final Words words;
  private final Markup markup = new Markup();

  Form08Document(BreachNotice notice, Severity severity, Reading reading) {
    this.notice = notice;
    this.severity = severity;
    this.reading = reading;
    this.words = Words.in(reading.language());
  }

  static String title(BreachNotice notice, Words words) {
    return words.say(
        "subject", notice.reportReference(), notice.revision(), notice.reporter().legalName());
  }

  static String label(BreachNotice notice) {
    return "TLP:" + notice.tlp().name().replace('_', '+');
  }

  Document build(String style) {
    Element html = markup.root(words.tag());
    head(html, style);
    Element body = markup.add(html, "body");
    runningLines(body);
    opening(body);
    glance(body);
    OrganisationPart.add(markup, body, notice, reading);
    new BreachPart(markup, notice, severity, reading).add(body);
    AttachmentPart.add(markup, body, notice, words);
    CommitmentPart.add(markup, body, notice, reading);
    return markup.document();
  }

  private void head(Element html, String style) {
    Element head = markup.add(html, "head");
    markup.add(head, "title", title(notice, words));
    meta(head, "author", notice.reporter().legalName());
    meta(head, "subject", words.say("title"));
    meta(head, "description", words.say("form"));
    meta(head, "keywords", notice.reportReference() + ", " + label(notice));
    markup.add(head, "style", style);
    Element bookmarks = markup.add(head, "bookmarks");
    for (String part : List.of("1", "2", "3", "4")) {
      Element bookmark = markup.add(bookmarks, "bookmark");
      bookmark.setAttribute("name", words.say(part));
      bookmark.setAttribute("href", "#part-" + part);
    }
  }

  private void meta(Element head, String name, String content) {
    Element meta = markup.add(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  private void runningLines(Element body) {
    Element left = markup.block(body, "running-left");
    markup.add(left, "span", reference());
    Element right = markup.block(body, "running-right");
    markup.classed(
        right, "span", "tlp " + notice.tlp().name().toLowerCase(Locale.ROOT), label(notice));
    Element foot = markup.block(body, "running-foot");
    markup.add(foot, "div", words.say("handling", label(notice)));
    String takenBy = reading.takenBy();
    if (takenBy != null) {
      markup.add(foot, "div", words.say("taken", takenBy));
    }
    markup.pageNumbers(body, words);
  }

  private String reference() {
    return notice.reportReference() + " · " + words.say("revision") + " " + notice.revision();
  }

  private void opening(Element body) {
    markup.classed(body, "p", "form", words.say("form"));
    markup.add(body, "h1", words.say("title"));
    Element to = markup.block(body, "to");
    markup.classed(to, "span", "label", words.say("to") + ": ");
    markup.add(to, "span", addressees());
    if (notice.withdrawalReason() != null) {
      markup.classed(body, "p", "withdrawn", words.say("withdrawn", notice.withdrawalReason()));
    }
    Element table = markup.facts(body);
    markup.fact(table, words.say("reference"), notice.reportReference());
    markup.fact(
        table,
        words.say("phase"),
        words.of(notice.phase()) + " (" + words.say("revision") + " " + notice.revision() + ")");
    markup.fact(table, words.say("issued"), words.of(notice.issuedAt(), reading.zone()));
  }

  private String addressees() {
    List<String> authorities =
        notice.obligations().stream().map(DutyOfNotice::authority).distinct().toList();
    return authorities.isEmpty() ? words.say("to.default") : String.join("; ", authorities);
  }

  /// What a reader must know first, in large figures.
  private void glance(Element body) {
    Element table = markup.add(body, "table");
    table.setAttribute("class", "glance");
    Element labels = markup.add(markup.add(table, "thead"), "tr");
    Element values = markup.add(markup.add(table, "tbody"), "tr");
    figure(
        labels,
        values,
        "glance.severity",
        words.of(severity.level()) + " (" + words.decimal(severity.score()) + ")");
    figure(
        labels,
        values,
        "glance.people",
        words.of(notice.people() == null ? null : notice.people().number()));
    figure(
        labels,
        values,
        "glance.detected",
        notice.timeline() == null
            ? words.unknown()
            : words.of(notice.timeline().detectedAt(), reading.zone()));
  }

  private void figure(Element labels, Element values, String key, String value) {
    markup.add(labels, "th", words.say(key)).setAttribute("scope", "col");
    markup.add(values, "td", value);
  }
}
