package breachportal.report.inbox;

import breachportal.contract.notice.BreachNotice;
import breachportal.contract.organisation.Contact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the words of a notice as PostgreSQL's `tsvector`, each with its places, so that phrases
/// can be searched for too.
final class WordVector {

  /// The limits of `tsvector`: places go up to 16,383, and there are 256 a word.
  private static final int LAST_PLACE = 16_383;

  private static final int PLACES_A_WORD = 255;

  private final Map<String, List<Integer>> places = new LinkedHashMap<>();
  private int at;

  private WordVector() {}

  /// @param notice a notice
  /// @param more what is searched for too and not in it, such as names of its province
  /// @return its words, to be cast to `tsvector`
  static String of(BreachNotice notice, List<String> more) {
    WordVector vector = new WordVector();
    vector.add(reference(notice.reportReference()));
    Stream.of(texts(notice), more.stream()).flatMap(each -> each).forEach(vector::addText);
    return vector.write();
  }

  /// @param reference a report's reference
  /// @return the one word by which it is found
  static String reference(String reference) {
    return FoldedWords.runs(reference).stream()
        .map(FoldedWords.Run::text)
        .collect(Collectors.joining());
  }

  private static Stream<String> texts(BreachNotice notice) {
    BreachNotice.Reporter who = notice.reporter();
    List<@Nullable String> texts = new ArrayList<>();
    texts.addAll(
        List.of(notice.reportReference(), who.legalName(), Objects.toString(who.province(), "")));
    texts.add(who.registrationNumber());
    texts.add(who.taxCode());
    texts.add(who.headOffice());
    texts.add(who.website());
    addContact(texts, who.dpo());
    addContact(texts, who.contact24x7());
    var nature = notice.nature();
    if (nature != null) {
      texts.add(nature.summary());
      texts.add(nature.place());
      texts.add(nature.involved());
      texts.add(nature.systems());
      if (nature.sightings() != null) {
        nature.sightings().forEach(seen -> texts.add(seen.channel() + ' ' + seen.address()));
      }
    }
    if (notice.people() != null && notice.people().provinces() != null) {
      texts.addAll(notice.people().provinces());
    }
    if (notice.consequences() != null) {
      texts.add(notice.consequences().likelyHarm());
    }
    if (notice.measures() != null) {
      texts.add(notice.measures().taken());
      texts.add(notice.measures().underWay());
      texts.add(notice.measures().planned());
    }
    return texts.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private static void addContact(List<@Nullable String> texts, @Nullable Contact contact) {
    if (contact != null) {
      texts.add(contact.name());
      texts.add(contact.email());
    }
  }

  private void addText(String text) {
    FoldedWords.runs(text).stream()
        .map(FoldedWords.Run::words)
        .forEach(it -> it.forEach(this::add));
    at++;
  }

  private void add(String word) {
    at++;
    List<Integer> known = places.computeIfAbsent(word, unused -> new ArrayList<>());
    if (known.size() < PLACES_A_WORD && at <= LAST_PLACE) {
      known.add(at);
    }
  }

  private String write() {
    return places.entrySet().stream().map(WordVector::write).collect(Collectors.joining(" "));
  }

  /// Words are letters and digits only, so quoting needs no escapes.
  private static String write(Map.Entry<String, List<Integer>> word) {
    String places = word.getValue().stream().map(String::valueOf).collect(Collectors.joining(","));
    return "'" + word.getKey() + "'" + (places.isEmpty() ? "" : ":" + places);
  }
}
