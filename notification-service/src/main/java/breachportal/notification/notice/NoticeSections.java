package breachportal.notification.notice;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.organisation.Contact;
import breachportal.notification.notice.Page.Section;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of a notice, section by section.
///
/// @param notice the notice
/// @param words the words of the reader's language
/// @param figures its numbers and times
record NoticeSections(BreachNotice notice, NoticeWords words, Figures figures) {

  void inShort(Section section) {
    section.fact(words.text("who"), who());
    section.fact(words.text("withdrawalReason"), notice.withdrawalReason());
    what(section);
    whom(section);
    when(section);
    section.fact(words.text("critical"), yesNo(notice.criticalInfrastructure()));
  }

  private String who() {
    var reporter = notice.reporter();
    return Stream.of(reporter.legalName(), words.names().of(reporter.sector()), reporter.province())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void what(Section section) {
    var nature = notice.nature();
    if (nature == null) {
      return;
    }
    section.fact(words.text("what"), nature.summary());
    section.fact(words.text("how"), names(nature.acts()));
    section.fact(words.text("actors"), names(nature.actors()));
    section.fact(words.text("unlawful"), known(nature.suspectedUnlawful()));
    section.fact(words.text("place"), nature.place());
    section.fact(words.text("systems"), nature.systems());
    section.fact(words.text("involved"), nature.involved());
  }

  private void whom(Section section) {
    var people = notice.people();
    section.fact(words.text("howMany"), figures.count(people == null ? null : people.number()));
    if (people != null) {
      section.fact(words.text("whose"), names(people.kinds()));
      section.fact(
          words.text("where"),
          Stream.of(people.provinces(), people.countries())
              .filter(Objects::nonNull)
              .flatMap(List::stream)
              .collect(Collectors.joining(", ")));
    }
  }

  private void when(Section section) {
    var timeline = notice.timeline();
    if (timeline == null) {
      return;
    }
    section.fact(words.text("since"), figures.time(timeline.occurredFrom()));
    if (timeline.occurredTo() != null) {
      section.fact(words.text("until"), figures.time(timeline.occurredTo()));
    }
    section.fact(words.text("exactness"), timeline.howExactlyKnown());
    section.fact(words.text("detected"), figures.time(timeline.detectedAt()));
    if (timeline.howDetected() != null) {
      section.fact(words.text("detectedHow"), words.names().of(timeline.howDetected()));
    }
    if (timeline.awareAt() != null) {
      section.fact(words.text("aware"), figures.time(timeline.awareAt()));
    }
    section.fact(words.text("ongoing"), known(timeline.ongoing()));
    if (timeline.containedAt() != null) {
      section.fact(words.text("contained"), figures.time(timeline.containedAt()));
    }
  }

  void data(Section section) {
    for (DataInvolved each : notice.data()) {
      String line =
          words.text(
              "data.line",
              words.names().of(each.category()),
              figures.count(each.people()),
              figures.count(each.records()));
      String marks =
          Stream.of(
                  Boolean.TRUE.equals(each.sensitive()) ? words.text("data.sensitive") : null,
                  Boolean.TRUE.equals(each.estimate()) ? words.text("data.estimate") : null,
                  each.encrypted() == null
                      ? null
                      : words.text("data.encrypted", words.names().of(each.encrypted())))
              .filter(Objects::nonNull)
              .collect(Collectors.joining("; "));
      section.item(marks.isEmpty() ? line : line + "; " + marks);
    }
  }

  void sightings(Section section) {
    var nature = notice.nature();
    List<Sighting> seen = nature == null ? null : nature.sightings();
    for (Sighting each : seen == null ? List.<Sighting>of() : seen) {
      section.item(
          words.text(
              "sale.line",
              each.channel(),
              Objects.requireNonNullElse(each.address(), words.names().unknown()),
              Objects.requireNonNullElse(each.price(), words.names().unknown()),
              figures.time(each.seenAt())));
    }
  }

  void harm(Section section) {
    var consequences = notice.consequences();
    if (consequences != null && consequences.likelyHarm() != null) {
      consequences.likelyHarm().lines().filter(line -> !line.isBlank()).forEach(section::line);
    }
  }

  void measures(Section section) {
    var measures = notice.measures();
    if (measures != null) {
      section.fact(words.text("measures.taken"), measures.taken());
      section.fact(words.text("measures.underWay"), measures.underWay());
      section.fact(words.text("measures.planned"), measures.planned());
      section.fact(words.text("measures.advice"), measures.adviceToPeople());
    }
  }

  void telling(Section section) {
    var telling = notice.tellingThePeople();
    if (telling == null || telling.told() == null) {
      return;
    }
    section.line(words.names().of(telling.told()));
    if (telling.toldAt() != null) {
      section.fact(words.text("telling.at"), figures.time(telling.toldAt()));
    }
    section.fact(words.text("telling.how"), telling.how());
    if (telling.howMany() != null) {
      section.fact(words.text("telling.howMany"), figures.count(telling.howMany()));
    }
    section.fact(words.text("telling.publicNotice"), known(telling.publicNotice()));
    section.fact(words.text("telling.whyNot"), telling.whyNot());
  }

  void reporter(Section section) {
    var reporter = notice.reporter();
    section.line(reporter.legalName());
    if (reporter.role() != null) {
      section.fact(words.text("reporter.role"), words.names().of(reporter.role()));
    }
    section.fact(words.text("reporter.registration"), reporter.registrationNumber());
    section.fact(words.text("reporter.tax"), reporter.taxCode());
    section.fact(words.text("reporter.office"), reporter.headOffice());
    section.fact(words.text("reporter.country"), reporter.country());
    section.fact(words.text("reporter.province"), reporter.province());
    section.fact(words.text("reporter.phone"), reporter.phone());
    section.fact(words.text("reporter.website"), reporter.website());
    section.fact(words.text("reporter.dpo"), person(reporter.dpo()));
    section.fact(words.text("reporter.contact"), person(reporter.contact24x7()));
    var declared = notice.declaration();
    if (declared != null) {
      section.fact(
          words.text("declaration"),
          Stream.of(declared.name(), declared.capacity())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", ")));
    }
  }

  private static @Nullable String person(@Nullable Contact contact) {
    return contact == null
        ? null
        : Stream.of(contact.name(), contact.title(), contact.phone(), contact.email())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private @Nullable String names(@Nullable List<? extends Enum<?>> constants) {
    return constants == null
        ? null
        : constants.stream().map(words.names()::of).collect(Collectors.joining(", "));
  }

  private @Nullable String known(@Nullable Answer answer) {
    return answer == null ? null : words.names().of(answer);
  }

  private @Nullable String yesNo(@Nullable Boolean answer) {
    return answer == null ? null : words.names().of(answer);
  }
}
