package breachportal.portal.company.question;

import breachportal.portal.company.form.Ask;
import breachportal.portal.company.form.ChoiceField;
import breachportal.portal.company.form.ChoicesField;
import breachportal.portal.company.form.InstantField;
import breachportal.portal.company.form.PartialTimeField;
import breachportal.portal.company.form.RowsField;
import breachportal.portal.company.form.TextField;
import java.util.List;

/// The questions about what happened, and when.
final class EventQuestions {
  private static final int MOST_SIGHTINGS = 50;

  private EventQuestions() {}

  static Section when() {
    return new Section(
        "when", "When", List.of("timeline", "lateReason"), List.of(detection(), occurrence()));
  }

  private static QuestionPage detection() {
    return new QuestionPage(
        "detection",
        "When you found out",
        "Your deadline runs from this time, so it has to be exact. All times are Hanoi time.",
        List.of(
            new InstantField(
                Ask.of("timeline.detectedAt", "When did you detect it?")
                    .hint("For example 21 11 2026, 09:12.")),
            new InstantField(
                Ask.of("timeline.awareAt", "When did you know that personal data was touched?")
                    .hint("It can be the same time, or later.")
                    .orOpen()),
            ChoiceField.radios(
                Ask.of("timeline.howDetected", "How did you find out?"), Choices.DETECTION),
            TextField.lines(
                Ask.of("timeline.howDetectedDetail", "More about how you found out").asOptional(),
                2_000),
            TextField.lines(
                Ask.of("lateReason", "If you file after the deadline: why?")
                    .hint("Leave it empty if you file in time."),
                4_000)));
  }

  private static QuestionPage occurrence() {
    return new QuestionPage(
        "occurrence",
        "When it happened",
        "Fill in as much as you know: only the year, the month and year, the whole date, or the"
            + " date and time.",
        List.of(
            new PartialTimeField(
                Ask.of("timeline.occurredFrom", "When did it begin?")
                    .hint("For example 3 2026, if you know no more than March 2026.")
                    .orOpen()),
            new PartialTimeField(Ask.of("timeline.occurredTo", "When did it end?").orOpen()),
            TextField.lines(
                Ask.of("timeline.howExactlyKnown", "How do you know these times?")
                    .asOptional()
                    .hint("For example from log files, or from the date of a stolen file."),
                2_000),
            ChoiceField.answer(Ask.of("timeline.ongoing", "Does it still go on?")),
            new InstantField(
                Ask.of("timeline.containedAt", "When was it contained?")
                    .hint("Leave it empty if it is not contained yet.")
                    .orOpen())));
  }

  static Section what() {
    return new Section(
        "what", "What happened", List.of("nature"), List.of(summary(), effect(), act(), sale()));
  }

  private static QuestionPage summary() {
    return new QuestionPage(
        "summary",
        "What happened",
        "",
        List.of(
            TextField.lines(
                Ask.of("nature.summary", "What happened, in your own words")
                    .hint("Write what you know. Don't put anybody's personal data in it."),
                20_000),
            TextField.line(
                Ask.of("nature.place", "Where it happened")
                    .asOptional()
                    .hint("A site, a system or a service."),
                500)));
  }

  private static QuestionPage effect() {
    return new QuestionPage(
        "effect",
        "What became of the data",
        "",
        List.of(
            ChoiceField.answer(
                Ask.of("nature.confidentiality", "Did others get to know the data?")),
            ChoiceField.answer(Ask.of("nature.integrity", "Was data changed?")),
            ChoiceField.answer(Ask.of("nature.availability", "Was data lost or locked?")),
            ChoiceField.answer(
                Ask.of("nature.wrongPurpose", "Was data used for another purpose?"))));
  }

  private static QuestionPage act() {
    return new QuestionPage(
        "act",
        "How it was done",
        "",
        List.of(
            new ChoicesField(
                Ask.of("nature.acts", "What was done?").hint("Choose all that apply."),
                Choices.ACTS),
            new ChoicesField(
                Ask.of("nature.actors", "Who did it?").hint("Choose all that apply."),
                Choices.ACTORS),
            TextField.lines(
                Ask.of("nature.involved", "Organisations and people involved")
                    .asOptional()
                    .orOpen(),
                4_000),
            TextField.lines(
                Ask.of("nature.systems", "Systems touched").asOptional().orOpen(), 4_000),
            ChoiceField.answer(
                Ask.of("nature.suspectedUnlawful", "Do you suspect an unlawful act?"))));
  }

  private static QuestionPage sale() {
    return new QuestionPage(
        "sightings",
        "Where the data was seen on sale",
        "If it was not seen on sale, leave this empty and continue.",
        List.of(
            new RowsField(
                Ask.of("nature.sightings", "Where the data was seen"),
                "place",
                List.of(
                    TextField.line(
                        Ask.of("channel", "Where").hint("A forum, a chat group, a market."), 200),
                    TextField.line(Ask.of("address", "Its address there").asOptional(), 1_000),
                    TextField.line(Ask.of("price", "The price asked").asOptional(), 200),
                    new InstantField(Ask.of("seenAt", "When it was seen").asOptional())),
                "channel",
                MOST_SIGHTINGS)));
  }
}
