package breachportal.portal.company.question;

import breachportal.portal.company.form.Ask;
import breachportal.portal.company.form.ChoiceField;
import breachportal.portal.company.form.CountField;
import breachportal.portal.company.form.InstantField;
import breachportal.portal.company.form.TextField;
import java.util.List;

/// The questions about what can come of it and what is done about it.
final class ResponseQuestions {
  private ResponseQuestions() {}

  static Section consequences() {
    return new Section(
        "consequences",
        "Consequences",
        List.of("consequences"),
        List.of(
            new QuestionPage(
                "consequences",
                "Consequences",
                "",
                List.of(
                    TextField.lines(
                        Ask.of("consequences.likelyHarm", "What harm is likely?")
                            .hint("For example scam calls, loans in other people's names.")
                            .orOpen(),
                        10_000)))));
  }

  static Section measures() {
    return new Section(
        "measures",
        "Measures",
        List.of("measures"),
        List.of(
            new QuestionPage(
                "measures",
                "Measures",
                "",
                List.of(
                    TextField.lines(
                        Ask.of("measures.taken", "What have you done?").orOpen(), 10_000),
                    TextField.lines(
                        Ask.of("measures.underWay", "What are you doing now?").asOptional(),
                        10_000),
                    TextField.lines(
                        Ask.of("measures.planned", "What will you do?").asOptional(), 10_000),
                    TextField.lines(
                        Ask.of("measures.adviceToPeople", "What should the people concerned do?")
                            .asOptional()
                            .hint("The most urgent first."),
                        10_000)))));
  }

  static Section telling() {
    return new Section(
        "telling",
        "Telling the people",
        List.of("tellingThePeople"),
        List.of(
            new QuestionPage(
                "telling",
                "Telling the people",
                "You can tell the people from this portal once the report is filed.",
                List.of(
                    ChoiceField.answer(
                        Ask.of("tellingThePeople.told", "Have the people concerned been told?")),
                    new InstantField(
                        Ask.of("tellingThePeople.toldAt", "If so: when?")
                            .hint("Hanoi time, for example 21 11 2026, 09:12.")),
                    TextField.lines(
                        Ask.of("tellingThePeople.how", "If so: how?")
                            .hint("For example by mail, by SMS, by phone."),
                        2_000),
                    new CountField(
                        Ask.of("tellingThePeople.howMany", "If so: how many people?").orOpen()),
                    ChoiceField.answer(
                        Ask.of("tellingThePeople.publicNotice", "Is there a public notice?")),
                    TextField.lines(
                        Ask.of("tellingThePeople.whyNot", "If they have not been told: why not?"),
                        4_000)))));
  }

  static Section crime() {
    return new Section(
        "crime",
        "Crime report",
        List.of("crimeReport"),
        List.of(
            new QuestionPage(
                "crime",
                "Crime report",
                "The notice is not a crime report. If you want the police to take it up as a crime,"
                    + " say so here.",
                List.of(
                    ChoiceField.yesNo(
                        Ask.of(
                            "crimeReport.askedFor",
                            "Do you ask the police to take it up as a crime?")),
                    TextField.line(
                        Ask.of("crimeReport.policeFileNumber", "Police file number")
                            .asOptional()
                            .hint("If there is one already."),
                        100)))));
  }
}
