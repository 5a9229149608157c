package breachportal.portal.company.question;

import breachportal.contract.organisation.Province;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.company.form.Answers;
import breachportal.portal.company.form.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All questions of a report, in the order in which they are asked. Immutable.
public final class Questionnaire {
  private static final String DATA = "data";
  private static final String CATEGORY = "category";

  private final List<Section> sections;

  /// @param provinces the provinces of Vietnam, to choose from
  public Questionnaire(List<Province> provinces) {
    sections =
        List.of(
            FilingQuestions.about(),
            EventQuestions.when(),
            EventQuestions.what(),
            PeopleQuestions.data(),
            PeopleQuestions.people(provinces),
            ResponseQuestions.consequences(),
            ResponseQuestions.measures(),
            ResponseQuestions.telling(),
            ResponseQuestions.crime(),
            FilingQuestions.open(),
            FilingQuestions.declaration());
  }

  /// @return the sections, with the pages that every report has
  public List<Section> sections() {
    return sections;
  }

  /// @param answers a report's answers
  /// @return the sections, with the pages that these answers ask for
  public List<Section> sections(Answers answers) {
    var categories =
        answers.elements(DATA).stream().map(element -> element.path(CATEGORY).asText()).toList();
    return sections.stream().map(section -> withCategories(section, categories)).toList();
  }

  private static Section withCategories(Section section, List<String> categories) {
    return switch (section.slug()) {
      case DATA ->
          new Section(
              section.slug(),
              section.title(),
              section.roots(),
              Stream.concat(
                      section.pages().stream(), categories.stream().map(PeopleQuestions::category))
                  .toList());
      case "open" -> FilingQuestions.open(categories);
      default -> section;
    };
  }

  /// @param slug a page's name in the address
  /// @param answers the report's answers
  /// @return the section with that page
  public Optional<Section> sectionOf(String slug, Answers answers) {
    return sections(answers).stream()
        .filter(section -> section.pages().stream().anyMatch(page -> page.slug().equals(slug)))
        .findFirst();
  }

  /// @param path the path of an answer or of a part of it, such as `people.number.best`
  /// @return the question that asks for it
  public Optional<Field> question(String path) {
    return pages(path)
        .flatMap(page -> page.fields().stream())
        .filter(field -> covers(field.ask().path(), path))
        .reduce(Questionnaire::longest);
  }

  /// @param path the path of an answer or of a part of it
  /// @return the page that asks for it
  public Optional<QuestionPage> page(String path) {
    var asked = question(path);
    return pages(path)
        .filter(page -> asked.isPresent() && page.fields().contains(asked.get()))
        .findFirst();
  }

  /// @param error what an answer needs
  /// @return the slug of the first page of the section that asks for it
  public Optional<String> firstPage(FieldError error) {
    return sections.stream()
        .filter(section -> !section.mine(List.of(error)).isEmpty())
        .map(section -> section.pages().getFirst().slug())
        .findFirst();
  }

  /// @param path the path of an answer
  /// @return what it is called, such as `Phone numbers: how many records?`
  public String label(String path) {
    return question(path)
        .map(field -> inCategory(path) + field.ask().label())
        .orElseGet(() -> groupLabel(path));
  }

  /// @param error what an answer needs
  /// @return the same with the question before it
  public String sentence(FieldError error) {
    var label = label(error.field());
    return label + (label.endsWith("?") ? " " : ": ") + error.message();
  }

  private String groupLabel(String path) {
    return sections.stream()
        .filter(section -> section.roots().contains(path))
        .map(Section::title)
        .findFirst()
        .orElse(path);
  }

  private static String inCategory(String path) {
    return categoryOf(path).map(c -> PeopleQuestions.categoryName(c) + ": ").orElse("");
  }

  private Stream<QuestionPage> pages(String path) {
    return Stream.concat(
        sections.stream().flatMap(section -> section.pages().stream()),
        categoryOf(path).map(PeopleQuestions::category).stream());
  }

  private static Optional<String> categoryOf(String path) {
    return path.startsWith(DATA + "[") && path.contains("]")
        ? Optional.of(path.substring(DATA.length() + 1, path.indexOf(']')))
        : Optional.empty();
  }

  private static boolean covers(String asked, String path) {
    return path.equals(asked) || path.startsWith(asked + ".") || path.startsWith(asked + "[");
  }

  private static Field longest(Field one, Field other) {
    return one.ask().path().length() > other.ask().path().length() ? one : other;
  }
}
