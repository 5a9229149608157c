package breachportal.rendering.pdf;

import breachportal.contract.breach.Declaration;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.words.Words;
import java.util.Objects;
import org.w3c.dom.Element;

/// Part 4 of the form: who answers for it, and room for signature and seal.
final class CommitmentPart {

  private CommitmentPart() {}

  static void add(Markup markup, Element body, BreachNotice notice, Reading reading) {
    Words words = Words.in(reading.language());
    Declaration declaration =
        Objects.requireNonNullElse(notice.declaration(), new Declaration(null, null, null));
    Element part = markup.block(body, "commitment");
    markup.add(part, "h2", words.say("4")).setAttribute("id", "part-4");
    markup.add(part, "p", words.say("4.text"));
    Element facts = markup.facts(part);
    markup.fact(facts, words.say("4.who"), words.text(declaration.name()));
    markup.fact(facts, words.say("4.capacity"), words.text(declaration.capacity()));
    markup.fact(facts, words.say("4.at"), words.of(declaration.declaredAt(), reading.zone()));
    markup.classed(part, "p", "signature", words.say("4.signature"));
    markup.classed(part, "p", "note", words.say("notice", notice.noticeId()));
    if (notice.supersedesSha256() != null) {
      markup.classed(part, "p", "note", words.say("supersedes", notice.supersedesSha256()));
    }
  }
}
