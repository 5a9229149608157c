package breachportal.portal.company.question;

import breachportal.contract.organisation.Province;
import breachportal.portal.company.form.Ask;
import breachportal.portal.company.form.CategoriesField;
import breachportal.portal.company.form.ChoiceField;
import breachportal.portal.company.form.ChoicesField;
import breachportal.portal.company.form.CountField;
import breachportal.portal.company.form.CountryField;
import breachportal.portal.company.form.Option;
import breachportal.portal.company.form.RowsField;
import java.util.List;
import java.util.Locale;

/// The questions about which data and whose.
final class PeopleQuestions {
  private static final int MOST_COUNTRIES = 250;

  private PeopleQuestions() {}

  static Section data() {
    return new Section(
        "data",
        "Which data",
        List.of("data"),
        List.of(
            new QuestionPage(
                "data",
                "Which data",
                "For each kind that you choose, the next pages ask how much of it.",
                List.of(
                    new CategoriesField(
                        Ask.of("data", "Which kinds of data were touched?")
                            .hint("Choose all that apply.")
                            .orOpen(),
                        Choices.CATEGORIES)))));
  }

  /// @param category a category of data
  /// @return the page that asks how much of it
  static QuestionPage category(String category) {
    var at = "data[" + category + "].";
    return new QuestionPage(
        "data/" + category,
        categoryName(category),
        "",
        List.of(
            new CountField(
                Ask.of(at + "records", "How many records?")
                    .hint("Digits only, for example 10,482.")
                    .orOpen()),
            new CountField(Ask.of(at + "people", "How many people?").orOpen()),
            ChoiceField.radios(
                Ask.of(at + "estimate", "Are these numbers counted or estimated?"), ESTIMATE),
            ChoiceField.answer(Ask.of(at + "encrypted", "Was the data encrypted?")),
            ChoiceField.yesNo(
                Ask.of(at + "sensitive", "Is it sensitive data under the law?")
                    .hint(
                        "For example health, biometrics, location, bank data or data of"
                            + " children."))));
  }

  private static final List<Option> ESTIMATE =
      List.of(Option.of("false", "Counted"), Option.of("true", "Estimated"));

  static String categoryName(String category) {
    return Choices.label(Choices.CATEGORIES, category);
  }

  static Section people(List<Province> provinces) {
    return new Section(
        "people", "Whose data", List.of("people"), List.of(who(), countries(), where(provinces)));
  }

  private static QuestionPage who() {
    return new QuestionPage(
        "people",
        "Whose data",
        "",
        List.of(
            new ChoicesField(
                Ask.of("people.kinds", "What are the people to your organisation?")
                    .hint("Choose all that apply."),
                Choices.PEOPLE),
            new CountField(
                Ask.of("people.number", "How many people are concerned?")
                    .hint("Count each person once, however many of their data were touched.")
                    .orOpen())));
  }

  private static QuestionPage countries() {
    return new QuestionPage(
        "countries",
        "Where they live",
        "",
        List.of(
            new RowsField(
                Ask.of("people.countries", "In which countries do they live?").orOpen(),
                "country",
                List.of(new CountryField(Ask.of("", "Country"))),
                "",
                MOST_COUNTRIES)));
  }

  private static QuestionPage where(List<Province> provinces) {
    return new QuestionPage(
        "provinces",
        "Where in Vietnam they live",
        "The police of these provinces get the notice too. Skip this if nobody lives in Vietnam.",
        List.of(
            new ChoicesField(
                Ask.of("people.provinces", "In which provinces do they live?")
                    .hint("Choose all that apply. Former provinces stand beside today's name.")
                    .orOpen(),
                provinces.stream().map(PeopleQuestions::option).toList())));
  }

  private static Option option(Province province) {
    var former = province.formerNames().stream().filter(n -> !n.equals(province.name())).toList();
    return new Option(
        province.code(),
        province.name(),
        former.isEmpty()
            ? ""
            : String.format(Locale.ROOT, "with the former %s", String.join(", ", former)));
  }
}
