package breachportal.portal.company.question;

import breachportal.portal.company.form.Ask;
import breachportal.portal.company.form.ChoiceField;
import breachportal.portal.company.form.DateField;
import breachportal.portal.company.form.Option;
import breachportal.portal.company.form.RowsField;
import breachportal.portal.company.form.TextField;
import java.util.ArrayList;
import java.util.List;

/// The questions about the filing itself.
final class FilingQuestions {
  private static final int MOST_OPEN = 100;

  private FilingQuestions() {}

  static Section about() {
    return new Section(
        "about",
        "About this filing",
        List.of("phase", "reporterRole", "language", "criticalInfrastructure"),
        List.of(
            new QuestionPage(
                "about",
                "About this filing",
                "",
                List.of(
                    ChoiceField.radios(Ask.of("phase", "Which notice is this?"), Choices.PHASES),
                    ChoiceField.radios(
                        Ask.of("reporterRole", "What is your organisation to the data?"),
                        Choices.ROLES),
                    ChoiceField.radios(
                        Ask.of("language", "In which language do you write this report?"),
                        Choices.LANGUAGES),
                    ChoiceField.yesNo(
                        Ask.of(
                                "criticalInfrastructure",
                                "Is a system of critical infrastructure touched?")
                            .hint("For example power, water, transport, banking or telecoms."))))));
  }

  static Section open() {
    return open(List.of());
  }

  /// @param categories the categories of data that the report names
  static Section open(List<String> categories) {
    var row =
        List.of(
            ChoiceField.select(Ask.of("field", "What is not known yet"), openQuestions(categories)),
            new DateField(
                Ask.of("expected", "When you expect to know it")
                    .hint("For example 1 12 2026. Leave it empty if you can't say.")));
    return new Section(
        "open",
        "What is still being verified",
        List.of("stillVerifying"),
        List.of(
            new QuestionPage(
                "open",
                "What is still being verified",
                "You can file before everything is known. Name what is not, and when you expect to"
                    + " know it; you add it later in a supplement.",
                List.of(
                    new RowsField(
                        Ask.of("stillVerifying", "What you don't know yet"),
                        "line",
                        List.copyOf(row),
                        "field",
                        MOST_OPEN)))));
  }

  private static List<Option> openQuestions(List<String> categories) {
    var options =
        new ArrayList<>(
            List.of(
                Option.of("timeline.occurredFrom", "When it began"),
                Option.of("timeline.occurredTo", "When it ended"),
                Option.of("timeline.awareAt", "When you knew that personal data was touched"),
                Option.of("timeline.containedAt", "When it was contained"),
                Option.of("nature.summary", "What happened"),
                Option.of("nature.acts", "What was done to the data"),
                Option.of("nature.actors", "Who did it"),
                Option.of("nature.involved", "Which organisations or people are involved"),
                Option.of("nature.systems", "Which systems are touched"),
                Option.of("data", "Which kinds of data"),
                Option.of("people.kinds", "Whose data"),
                Option.of("people.number", "How many people"),
                Option.of("people.countries", "In which countries they live"),
                Option.of("people.provinces", "In which provinces they live"),
                Option.of("consequences.likelyHarm", "What harm is likely"),
                Option.of("measures.taken", "What you did about it"),
                Option.of("tellingThePeople.howMany", "How many people were told")));
    for (var category : categories) {
      var name = PeopleQuestions.categoryName(category);
      options.add(Option.of("data[" + category + "].records", name + ": how many records"));
      options.add(Option.of("data[" + category + "].people", name + ": how many people"));
    }
    return options;
  }

  static Section declaration() {
    return new Section(
        "declaration",
        "Declaration",
        List.of("declaration"),
        List.of(
            new QuestionPage(
                "declaration",
                "Declaration",
                "Whoever files the report declares that it is accurate as far as it is known.",
                List.of(
                    TextField.line(Ask.of("declaration.name", "Full name"), 200),
                    TextField.line(
                        Ask.of("declaration.capacity", "Capacity in which you declare this")
                            .hint("For example data-protection officer."),
                        200)))));
  }
}
