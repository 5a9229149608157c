package breachportal.rendering.pdf;

import breachportal.contract.breach.Measures;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Severity;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.rendering.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// Part 2 of the form: the breach, in the order in which the form asks.
final class BreachPart {

  private static final Timeline NO_TIMELINE =
      new Timeline(null, null, null, null, null, null, null, null, null);
  private static final Nature NO_NATURE =
      new Nature(null, null, null, null, null, null, null, null, null, null, null, null);

  private final Markup markup;
  private final BreachNotice notice;
  private final Severity severity;
  private final Reading reading;
  private final Words words;
  private final ZoneId zone;

  BreachPart(Markup markup, BreachNotice notice, Severity severity, Reading reading) {
    this.markup = markup;
    this.notice = notice;
    this.severity = severity;
    this.reading = reading;
    this.words = Words.in(reading.language());
    this.zone = reading.zone();
  }

  void add(Element body) {
    markup.add(body, "h2", words.say("2")).setAttribute("id", "part-2");
    time(body, Objects.requireNonNullElse(notice.timeline(), NO_TIMELINE));
    act(body, Objects.requireNonNullElse(notice.nature(), NO_NATURE));
    DataTables.add(markup, body, notice, words);
    people(body);
    harm(body);
    measures(body);
    verifying(body);
    duties(body);
  }

  private void time(Element body, Timeline timeline) {
    markup.add(body, "h3", words.say("2.time"));
    Element facts = markup.facts(body);
    fact(facts, "2.from", words.of(timeline.occurredFrom(), zone));
    fact(facts, "2.until", words.of(timeline.occurredTo(), zone));
    fact(facts, "2.exactness", words.text(timeline.howExactlyKnown()));
    fact(facts, "2.detected", words.of(timeline.detectedAt(), zone));
    fact(facts, "2.detectedHow", detectedHow(timeline));
    fact(facts, "2.aware", words.of(timeline.awareAt(), zone));
    fact(facts, "2.contained", words.of(timeline.containedAt(), zone));
    fact(facts, "2.ongoing", words.of(timeline.ongoing()));
  }

  private String detectedHow(Timeline timeline) {
    String method = words.of(timeline.howDetected());
    String detail = timeline.howDetectedDetail();
    return detail == null || detail.isBlank() ? method : method + "\n" + detail.strip();
  }

  private void act(Element body, Nature nature) {
    markup.add(body, "h3", words.say("2.act"));
    Element facts = markup.facts(body);
    fact(facts, "2.place", words.text(nature.place()));
    fact(facts, "2.systems", words.text(nature.systems()));
    fact(facts, "2.summary", words.text(nature.summary()));
    fact(facts, "2.acts", words.of(nature.acts()));
    fact(facts, "2.actors", words.of(nature.actors()));
    fact(facts, "2.involved", words.text(nature.involved()));
    fact(facts, "2.confidentiality", words.of(nature.confidentiality()));
    fact(facts, "2.integrity", words.of(nature.integrity()));
    fact(facts, "2.availability", words.of(nature.availability()));
    fact(facts, "2.wrongPurpose", words.of(nature.wrongPurpose()));
    fact(facts, "2.unlawful", words.of(nature.suspectedUnlawful()));
    fact(facts, "2.critical", words.of(notice.criticalInfrastructure()));
    if (nature.sightings() != null && !nature.sightings().isEmpty()) {
      DataTables.sales(markup, body, nature.sightings(), words, zone);
    }
  }

  private void people(Element body) {
    People people = notice.people();
    markup.add(body, "h4", words.say("2.people"));
    Element facts = markup.facts(body);
    fact(facts, "2.people.number", words.of(people == null ? null : people.number()));
    fact(facts, "2.people.kinds", words.of(people == null ? null : people.kinds()));
    fact(facts, "2.people.where", words.text(people == null ? null : where(people)));
  }

  private String where(People people) {
    return Stream.concat(
            Objects.requireNonNullElse(people.provinces(), List.<String>of()).stream()
                .map(code -> OrganisationPart.province(code, reading, words)),
            Objects.requireNonNullElse(people.countries(), List.<String>of()).stream()
                .map(words::country))
        .collect(Collectors.joining(", "));
  }

  private void harm(Element body) {
    markup.add(body, "h3", words.say("2.harm"));
    Element facts = markup.facts(body);
    String harm = notice.consequences() == null ? null : notice.consequences().likelyHarm();
    fact(facts, "2.likely", words.text(harm));
    SeverityTable.add(markup, body, severity, words);
  }

  private void measures(Element body) {
    Measures measures =
        Objects.requireNonNullElse(notice.measures(), new Measures(null, null, null, null));
    TellingThePeople told =
        Objects.requireNonNullElse(
            notice.tellingThePeople(), new TellingThePeople(null, null, null, null, null, null));
    markup.add(body, "h3", words.say("2.measures"));
    Element facts = markup.facts(body);
    fact(facts, "2.measures.taken", words.text(measures.taken()));
    fact(facts, "2.measures.underWay", words.text(measures.underWay()));
    fact(facts, "2.measures.planned", words.text(measures.planned()));
    fact(facts, "2.measures.advice", words.text(measures.adviceToPeople()));
    fact(facts, "2.told", words.of(told.told()));
    fact(facts, "2.told.at", words.of(told.toldAt(), zone));
    fact(facts, "2.told.how", words.text(told.how()));
    fact(facts, "2.told.howMany", words.of(told.howMany()));
    fact(facts, "2.told.public", words.of(told.publicNotice()));
    if (told.whyNot() != null && !told.whyNot().isBlank()) {
      fact(facts, "2.told.whyNot", told.whyNot().strip());
    }
    if (notice.crimeReport() != null) {
      fact(facts, "2.crime", words.of(notice.crimeReport().askedFor()));
      fact(facts, "2.file", words.text(notice.crimeReport().policeFileNumber()));
    }
  }

  private void verifying(Element body) {
    if (notice.stillVerifying().isEmpty()) {
      return;
    }
    markup.add(body, "h4", words.say("2.verifying"));
    Element rows =
        markup.table(
            body,
            "verifying",
            List.of(words.say("2.verifying.field"), words.say("2.verifying.expected")));
    for (StillVerifying open : notice.stillVerifying()) {
      markup.row(rows, List.of(open.field(), words.of(open.expected())));
    }
  }

  private void duties(Element body) {
    if (notice.obligations().isEmpty()) {
      return;
    }
    markup.add(body, "h3", words.say("2.duties"));
    for (DutyOfNotice duty : notice.obligations()) {
      Element facts = markup.facts(body);
      fact(facts, "2.duties.regime", duty.regime());
      fact(facts, "2.duties.authority", duty.authority());
      fact(facts, "2.duties.clock", words.of(duty.clockStart()));
      fact(facts, "2.duties.due", words.of(duty.dueAt(), zone));
      fact(facts, "2.duties.sent", sent(duty));
    }
  }

  private String sent(DutyOfNotice duty) {
    String sent = words.of(duty.sentAt(), zone);
    return duty.lateReason() == null
        ? sent
        : sent + "\n" + words.say("2.duties.late", duty.lateReason());
  }

  private void fact(Element facts, String key, String value) {
    markup.fact(facts, words.say(key), value);
  }
}
