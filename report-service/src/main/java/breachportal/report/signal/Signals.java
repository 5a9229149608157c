package breachportal.report.signal;

import breachportal.contract.breach.Nature;
import breachportal.contract.notice.BreachNotice;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a report names that other reports of the same stolen data name too, folded so that the same
/// thing written in two ways is equal. Pure.
final class Signals {

  /// What is named.
  enum Kind {
    SALE,
    PARTNER
  }

  /// One thing named.
  ///
  /// @param kind what it is
  /// @param value it, folded
  record Signal(Kind kind, String value) {}

  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://(www\\.)?|^www\\.");
  private static final Pattern TAIL = Pattern.compile("[/#?\\s]+$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_PARTNERS = Pattern.compile("[;,\\n|/]| và | and |、|，|；");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "cong",
          "ty",
          "tnhh",
          "cp",
          "co",
          "phan",
          "mtv",
          "doanh",
          "nghiep",
          "company",
          "ltd",
          "limited",
          "jsc",
          "corp",
          "corporation",
          "inc",
          "llc",
          "the",
          "group",
          "tap",
          "doan");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 300;
  private static final int MOST = 100;

  private Signals() {}

  /// @param notice a notice
  /// @return what it names, at most 100 things
  static Collection<Signal> of(BreachNotice notice) {
    Nature nature = notice.nature();
    if (nature == null) {
      return List.of();
    }
    Stream<Signal> sales =
        Objects.requireNonNullElse(nature.sightings(), List.<Nature.Sighting>of()).stream()
            .map(Nature.Sighting::address)
            .filter(Objects::nonNull)
            .map(address -> new Signal(Kind.SALE, address(Objects.requireNonNull(address))));
    String involved = Objects.requireNonNullElse(nature.involved(), "");
    Stream<Signal> partners =
        Stream.of(BETWEEN_PARTNERS.split(involved, -1))
            .map(each -> new Signal(Kind.PARTNER, partner(each)));
    return Stream.concat(sales, partners)
        .filter(each -> each.value().length() >= SHORTEST && each.value().length() <= LONGEST)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// @param typed an address as a company wrote it
  /// @return it without case, scheme, `www.` and slashes at its end
  static String address(String typed) {
    String plain = SCHEME.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return TAIL.matcher(plain).replaceFirst("");
  }

  /// @param typed an organisation or person as a company wrote it
  /// @return its words without diacritics, legal forms and order
  static String partner(String typed) {
    String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    return Stream.of(BETWEEN_WORDS.split(plain, -1))
        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }
}
