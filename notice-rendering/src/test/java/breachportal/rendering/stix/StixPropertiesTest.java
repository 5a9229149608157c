package breachportal.rendering.stix;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Sector;
import breachportal.rendering.Notices;
import breachportal.rendering.severity.EnisaSeverity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a company files, in whatever phase and language, becomes a bundle that keeps every
/// rule.
class StixPropertiesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Property(tries = 500)
  void shouldKeepEveryRuleWhateverIsFiled(@ForAll("notices") BreachNotice notice) {
    assertThat(StixRules.faults(bundle(notice))).isEmpty();
  }

  /// A rule that finds nothing proves nothing: each of these must be found.
  @Example
  void shouldFindWhatIsBroken() {
    String sound = text(Notices.complete());
    assertThat(StixRules.faults(read(sound))).isEmpty();
    assertBroken(sound, "\"identity_class\" : \"organization\"", "\"identity_class\" : \"firm\"");
    assertBroken(sound, "\"country\" : \"VN\"", "\"country\" : \"XX\"");
    assertBroken(sound, "\"spec_version\" : \"2.1\"", "\"spec_version\" : \"2.0\"");
    assertBroken(sound, "\"located-at\"", "\"lives-at\"");
    assertBroken(sound, "\"lang\" : \"vi\"", "\"lang\" : \"viet\"");
    assertBroken(sound, "\"determination\" : \"suspected\"", "\"determination\" : \"sure\"");
    assertBroken(sound, "\"tlp_2_0\" : \"amber+strict\"", "\"tlp_2_0\" : \"amber\"");
    assertBroken(sound, "\"created_by_ref\" : \"identity--", "\"created_by_ref\" : \"identity--0");
    assertBroken(sound, "\"contact_information\"", "\"telephone\"");
    assertBroken(sound, ".678Z\"", "Z\"");
  }

  private static void assertBroken(String sound, String part, String broken) {
    assertThat(sound).contains(part);
    assertThat(StixRules.faults(read(sound.replace(part, broken)))).as(broken).isNotEmpty();
  }

  @Provide
  Arbitrary<BreachNotice> notices() {
    return Combinators.combine(
            Arbitraries.of(Phase.class),
            Arbitraries.of(Tlp.class),
            Arbitraries.of(Language.class),
            reporters(),
            natures().injectNull(0.1),
            people().injectNull(0.1),
            Arbitraries.of(DetectionMethod.class).injectNull(0.2),
            Arbitraries.of(true, false))
        .as(
            (phase, tlp, language, reporter, nature, people, detected, rest) ->
                Notices.aNotice()
                    .withPhase(phase)
                    .withTlp(tlp)
                    .withLanguage(language)
                    .withReporter(reporter)
                    .withNature(nature)
                    .withPeople(people)
                    .withTimeline(
                        new Timeline(null, null, null, null, null, detected, null, null, null))
                    .withRest(rest)
                    .build());
  }

  private static Arbitrary<Reporter> reporters() {
    Arbitrary<Contact> contacts =
        Combinators.combine(texts(), texts(), texts(), texts()).as(Contact::new);
    return Combinators.combine(
            Arbitraries.of(ReporterRole.class).injectNull(0.2),
            words().filter(text -> !text.isBlank()),
            texts(),
            texts(),
            countries(),
            texts(),
            Arbitraries.of(Sector.class),
            contacts.injectNull(0.3))
        .as(
            (role, name, number, code, country, province, sector, contact) ->
                new Reporter(
                    role, name, number, code, number, country, province, sector, code, null,
                    contact, contact));
  }

  private static Arbitrary<Nature> natures() {
    Arbitrary<String> addresses =
        Arbitraries.oneOf(
            texts(),
            words().map(word -> "https://a.example.org/" + word),
            words().map(word -> "http://" + word + ".example.org:8080/?q=" + word + "#f"),
            Arbitraries.of("http://", "https://例え.example/đường?x=1", "ftp://a.example.org/"));
    Arbitrary<Sighting> sightings =
        Combinators.combine(
                words(),
                addresses,
                texts(),
                Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L).injectNull(0.3))
            .as(
                (channel, address, price, at) ->
                    new Sighting(
                        channel, address, price, at == null ? null : Instant.ofEpochSecond(at)));
    Arbitrary<Answer> answers = Arbitraries.of(Answer.class).injectNull(0.2);
    return Combinators.combine(
            texts(),
            answers,
            answers,
            answers,
            Arbitraries.of(BreachAct.class).list().ofMaxSize(9).injectNull(0.2),
            sightings.list().ofMaxSize(4).injectNull(0.2))
        .as(
            (summary, known, changed, lost, acts, seen) ->
                new Nature(
                    summary, null, known, changed, lost, null, acts, null, null, null, seen, null));
  }

  private static Arbitrary<People> people() {
    return Combinators.combine(
            countries().list().ofMaxSize(4).injectNull(0.2),
            Arbitraries.oneOf(
                    Arbitraries.of("VN-HN", "VN-21", "Long An"),
                    words().filter(it -> !it.isEmpty()))
                .list()
                .ofMaxSize(4)
                .injectNull(0.2))
        .as((countries, provinces) -> new People(null, null, countries, provinces));
  }

  /// Two letters, of which not every pair is a country.
  private static Arbitrary<String> countries() {
    return Arbitraries.oneOf(
        Arbitraries.of("VN", "CN", "LA"),
        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2));
  }

  private static Arbitrary<String> texts() {
    return words().injectNull(0.3);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of("", " ", "Nguyễn Thị Mẫu", "澄光保险", "a \"quoted\" \\ word", "\u0000"));
  }

  private static JsonNode bundle(BreachNotice notice) {
    return read(text(notice));
  }

  private static String text(BreachNotice notice) {
    return StixBundle.of(notice, EnisaSeverity.of(notice), Notices.FIRST_ISSUED);
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
