package breachportal.rendering.pdf;

import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.organisation.Contact;
import breachportal.rendering.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Part 1 of the form: who reports.
final class OrganisationPart {

  private OrganisationPart() {}

  static void add(Markup markup, Element body, BreachNotice notice, Reading reading) {
    Words words = Words.in(reading.language());
    Reporter reporter = notice.reporter();
    markup.add(body, "h2", words.say("1")).setAttribute("id", "part-1");
    Element facts = markup.facts(body);
    markup.fact(facts, words.say("1.name"), reporter.legalName());
    markup.fact(facts, words.say("1.role"), words.of(reporter.role()));
    markup.fact(facts, words.say("1.office"), words.text(reporter.headOffice()));
    markup.fact(facts, words.say("1.province"), province(reporter.province(), reading, words));
    markup.fact(facts, words.say("1.country"), words.country(reporter.country()));
    markup.fact(facts, words.say("1.registration"), words.text(reporter.registrationNumber()));
    markup.fact(facts, words.say("1.tax"), words.text(reporter.taxCode()));
    markup.fact(facts, words.say("1.sector"), words.of(reporter.sector()));
    markup.fact(facts, words.say("1.phone"), words.text(reporter.phone()));
    markup.fact(facts, words.say("1.website"), words.text(reporter.website()));
    markup.fact(facts, words.say("1.dpo"), contact(reporter.dpo(), words));
    markup.fact(facts, words.say("1.contact"), contact(reporter.contact24x7(), words));
  }

  static String province(@Nullable String code, Reading reading, Words words) {
    return code == null ? words.unknown() : reading.provinces().getOrDefault(code, code);
  }

  private static String contact(@Nullable Contact contact, Words words) {
    return contact == null
        ? words.unknown()
        : Stream.of(contact.name(), contact.title(), contact.phone(), contact.email())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining("\n"));
  }
}
