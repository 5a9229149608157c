package breachportal.rendering.pdf;

import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.AttachmentOfNotice;
import breachportal.rendering.words.Words;
import java.util.List;
import org.w3c.dom.Element;

/// Part 3 of the form: the files that go with the notice.
final class AttachmentPart {

  private AttachmentPart() {}

  static void add(Markup markup, Element body, BreachNotice notice, Words words) {
    markup.add(body, "h2", words.say("3")).setAttribute("id", "part-3");
    if (notice.attachments().isEmpty()) {
      markup.add(body, "p", words.say("3.none"));
      return;
    }
    Element rows =
        markup.table(
            body,
            "files",
            List.of(words.say("3.file"), words.say("3.kind"), words.say("3.bytes"), "SHA-256"));
    for (AttachmentOfNotice file : notice.attachments()) {
      markup.row(
          rows, List.of(file.name(), file.mediaType(), words.number(file.bytes()), file.sha256()));
    }
    markup.classed(body, "p", "note", words.say("3.note"));
  }
}
