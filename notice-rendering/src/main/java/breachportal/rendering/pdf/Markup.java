package breachportal.rendering.pdf;

import breachportal.rendering.words.Words;
import java.text.Normalizer;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Builds the document as a tree. A value only ever becomes a text node, so nothing in it can be
/// read as markup.
final class Markup {

  private static final int FIRST_RADICAL = 0x2F00;
  private static final int LAST_RADICAL = 0x2FDF;

  private final Document document;

  Markup() {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException everyJavaHasOne) {
      throw new IllegalStateException(everyJavaHasOne);
    }
  }

  Document document() {
    return document;
  }

  Element root(String language) {
    Element html = document.createElement("html");
    html.setAttribute("lang", language);
    document.appendChild(html);
    return html;
  }

  Element add(Element parent, String tag) {
    Element element = document.createElement(tag);
    parent.appendChild(element);
    return element;
  }

  Element add(Element parent, String tag, String text) {
    Element element = add(parent, tag);
    element.appendChild(document.createTextNode(printable(text)));
    return element;
  }

  Element classed(Element parent, String tag, String name, String text) {
    Element element = add(parent, tag, text);
    element.setAttribute("class", name);
    return element;
  }

  Element block(Element parent, String name) {
    Element element = add(parent, "div");
    element.setAttribute("class", name);
    return element;
  }

  /// Adds what every page says of its place.
  void pageNumbers(Element body, Words words) {
    Element page = block(body, "running-page");
    String[] around = words.say("page").split("\\{[01]}", -1);
    add(page, "span", around[0]);
    classed(page, "span", "page", "");
    add(page, "span", around[1]);
    classed(page, "span", "pages", "");
    add(page, "span", around[2]);
  }

  Element facts(Element parent) {
    Element table = add(parent, "table");
    table.setAttribute("class", "facts");
    return add(table, "tbody");
  }

  void fact(Element facts, String label, String value) {
    Element row = add(facts, "tr");
    add(row, "th", label).setAttribute("scope", "row");
    add(row, "td", value);
  }

  /// @return the body of a table under its headings
  Element table(Element parent, String name, List<String> headings) {
    Element table = add(parent, "table");
    table.setAttribute("class", "rows " + name);
    Element head = add(add(table, "thead"), "tr");
    headings.forEach(heading -> add(head, "th", heading).setAttribute("scope", "col"));
    return add(table, "tbody");
  }

  void row(Element body, List<String> cells) {
    Element row = add(body, "tr");
    cells.forEach(cell -> add(row, "td", cell));
  }

  /// Control characters have no glyph and no place in XML; line breaks stay. Radicals are written
  /// as the ideographs that look the same, and a letter with its marks as the one character that it
  /// is; the face has no others.
  private static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .mapToObj(Markup::withoutRadical)
        .forEach(kept::append);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static String withoutRadical(int codePoint) {
    String text = Character.toString(codePoint);
    return codePoint >= FIRST_RADICAL && codePoint <= LAST_RADICAL
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }
}
