package breachportal.portal.police;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Consequences;
import breachportal.contract.breach.CrimeReport;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Measures;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.People;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.organisation.Contact;
import breachportal.portal.page.ProvinceNames;
import breachportal.portal.page.Show;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a notice into the order of Form 08 (Decree 356/2025): the organisation, the violation,
/// consequences and measures, the telling of the people, the declaration.
final class NoticeReading {

  private NoticeReading() {}

  /// @param notice a notice
  /// @param provinces what provinces are called
  /// @return its sections; those of which nothing is said are left out
  static List<NoticeSection> of(BreachNotice notice, ProvinceNames provinces) {
    return Stream.of(
            organisation(notice.reporter(), provinces),
            when(notice.timeline()),
            what(notice.nature()),
            whose(notice.people(), provinces),
            outcome(notice.consequences(), notice.measures()),
            telling(notice.tellingThePeople()),
            crime(notice.crimeReport()),
            declaration(notice.declaration()))
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }

  private static NoticeSection organisation(
      BreachNotice.Reporter reporter, ProvinceNames provinces) {
    return new NoticeSection.Builder("Organisation")
        .row("Legal name", reporter.legalName())
        .row("Role towards the data", words(reporter.role()))
        .row("Sector", words(reporter.sector()))
        .row("Registration number", reporter.registrationNumber())
        .row("Tax code", reporter.taxCode())
        .row("Head office", reporter.headOffice())
        .row(
            "Province and country",
            joined(
                reporter.province() == null ? null : provinces.of(reporter.province()),
                Show.countryName(reporter.country())))
        .row("Phone", reporter.phone())
        .row("Website", reporter.website())
        .row("Data-protection officer", contact(reporter.dpo()))
        .row("Day and night contact", contact(reporter.contact24x7()))
        .build();
  }

  private static NoticeSection when(@Nullable Timeline timeline) {
    NoticeSection.Builder section = new NoticeSection.Builder("When");
    if (timeline == null) {
      return section.build();
    }
    return section
        .row("Occurred from", known(timeline.occurredFrom()))
        .row("Occurred until", known(timeline.occurredTo()))
        .row("How exactly known", timeline.howExactlyKnown())
        .row("Detected", time(timeline.detectedAt()))
        .row("Personal data known to be touched", time(timeline.awareAt()))
        .row("How detected", words(timeline.howDetected()))
        .row("How detected, in words", timeline.howDetectedDetail())
        .row("Contained", time(timeline.containedAt()))
        .row("Still going on", words(timeline.ongoing()))
        .build();
  }

  private static NoticeSection what(@Nullable Nature nature) {
    NoticeSection.Builder section = new NoticeSection.Builder("What happened");
    if (nature == null) {
      return section.build();
    }
    return section
        .row("Summary", nature.summary())
        .row("Place", nature.place())
        .row("Act", words(nature.acts()))
        .row("From where", words(nature.actors()))
        .row("Harm to the data", harm(nature))
        .row("Organisations and people involved", nature.involved())
        .row("Systems", nature.systems())
        .row("Seen on sale", sightings(nature.sightings()))
        .row("Unlawful act suspected", words(nature.suspectedUnlawful()))
        .build();
  }

  private static NoticeSection whose(@Nullable People people, ProvinceNames provinces) {
    NoticeSection.Builder section = new NoticeSection.Builder("Whose data");
    if (people == null) {
      return section.build();
    }
    return section
        .row("People", words(people.kinds()))
        .row("How many", Show.people(people.number()))
        .row(
            "Countries",
            people.countries() == null
                ? null
                : people.countries().stream()
                    .map(Show::countryName)
                    .collect(Collectors.joining(", ")))
        .row(
            "Provinces",
            people.provinces() == null
                ? null
                : people.provinces().stream().map(provinces::of).collect(Collectors.joining(", ")))
        .build();
  }

  private static NoticeSection outcome(
      @Nullable Consequences consequences, @Nullable Measures measures) {
    NoticeSection.Builder section = new NoticeSection.Builder("Consequences and measures");
    if (consequences != null) {
      section.row("Likely harm", consequences.likelyHarm());
    }
    if (measures != null) {
      section
          .row("Measures taken", measures.taken())
          .row("Measures under way", measures.underWay())
          .row("Measures planned", measures.planned())
          .row("Advice to the people", measures.adviceToPeople());
    }
    return section.build();
  }

  private static NoticeSection telling(@Nullable TellingThePeople telling) {
    NoticeSection.Builder section = new NoticeSection.Builder("Telling the people");
    if (telling == null) {
      return section.build();
    }
    return section
        .row("Told", words(telling.told()))
        .row("When", time(telling.toldAt()))
        .row("How", telling.how())
        .row("How many", telling.howMany() == null ? null : Show.people(telling.howMany()))
        .row("Public notice", words(telling.publicNotice()))
        .row("Why not", telling.whyNot())
        .build();
  }

  private static NoticeSection crime(@Nullable CrimeReport crime) {
    NoticeSection.Builder section = new NoticeSection.Builder("Crime report");
    if (crime == null) {
      return section.build();
    }
    return section
        .row("Asked for", crime.askedFor() == null ? null : crime.askedFor() ? "Yes" : "No")
        .row("Police file number", crime.policeFileNumber())
        .build();
  }

  private static NoticeSection declaration(@Nullable Declaration declaration) {
    NoticeSection.Builder section = new NoticeSection.Builder("Declaration");
    if (declaration == null) {
      return section.build();
    }
    return section
        .row("Declared accurate by", joined(declaration.name(), declaration.capacity()))
        .row("On", time(declaration.declaredAt()))
        .build();
  }

  private static @Nullable String harm(Nature nature) {
    return Stream.of(
            harmed("became known to others", nature.confidentiality()),
            harmed("was changed", nature.integrity()),
            harmed("was lost or locked", nature.availability()),
            harmed("was used for another purpose", nature.wrongPurpose()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String harmed(String what, @Nullable Answer answer) {
    return answer == null
        ? ""
        : "Data " + what + ": " + Show.words(answer).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String sightings(@Nullable List<Nature.Sighting> sightings) {
    return sightings == null
        ? null
        : sightings.stream()
            .map(seen -> joined(seen.channel(), seen.address(), seen.price(), time(seen.seenAt())))
            .collect(Collectors.joining("\n"));
  }

  private static @Nullable String contact(@Nullable Contact contact) {
    return contact == null
        ? null
        : joined(contact.name(), contact.title(), contact.phone(), contact.email());
  }

  private static @Nullable String known(@Nullable PartialTime time) {
    return time == null ? null : Show.known(time);
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : Show.time(instant);
  }

  private static @Nullable String words(@Nullable Enum<?> constant) {
    return constant == null ? null : Show.words(constant);
  }

  private static @Nullable String words(@Nullable Collection<? extends Enum<?>> constants) {
    return constants == null
        ? null
        : constants.stream().map(Show::words).collect(Collectors.joining(", "));
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
