package breachportal.portal.company.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Letter;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.company.form.Typed;
import breachportal.portal.page.FormErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One letter as it is written.
///
/// @param campaign its campaign
/// @param language its language
/// @param typed what is typed
/// @param errors what it needs
public record LetterForm(Campaign campaign, Language language, Typed typed, FormErrors errors) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_PART = 4_000;
  private static final List<Part> PARTS =
      List.of(
          new Part("whatHappened", "What happened", "And when, in two or three sentences."),
          new Part(
              "whatInformation",
              "What information",
              "Which of the reader's data was taken: “Your phone number was taken.”"),
          new Part("whatWeDo", "What we are doing", ""),
          new Part("whatYouCanDo", "What you can do", "The most urgent first."),
          new Part(
              "moreInformation",
              "More information",
              "Whom the reader can ask, and how. No links."));

  /// One part of a letter.
  ///
  /// @param name its name in the contract
  /// @param label what it is called
  /// @param hint what helps to write it
  public record Part(String name, String label, String hint) {}

  /// @return the parts, in the order of the letter
  public List<Part> parts() {
    return PARTS;
  }

  /// @param name a part's name
  /// @return what is typed
  public String value(String name) {
    return typed.one(name);
  }

  /// What stands in a letter for what each person's row says.
  ///
  /// @param written how it is written, such as `{{name}}`
  /// @param meaning what it stands for
  public record Place(String written, String meaning) {}

  /// @return what can stand in the letter
  public List<Place> places() {
    var places = new ArrayList<Place>();
    places.add(place("name", "the person's name"));
    places.add(place("phone", "their phone number, as your list has it"));
    var list = campaign.list();
    if (list != null) {
      list.columns().forEach(column -> places.add(place(column.key(), column.label())));
    }
    return places;
  }

  private static Place place(String key, String meaning) {
    return new Place("{{" + key + "}}", meaning);
  }

  /// @return how what stands there otherwise is written
  public String otherwise() {
    return "{{name|customer}}";
  }

  /// @return how hard it is to read
  public Readability readability() {
    return Readability.of(language, PARTS.stream().map(part -> value(part.name())));
  }

  static Typed typed(@Nullable Letter letter) {
    var out = new Typed.Writer();
    if (letter != null) {
      out.put("subject", letter.subject());
      out.put("whatHappened", letter.whatHappened());
      out.put("whatInformation", letter.whatInformation());
      out.put("whatWeDo", letter.whatWeDo());
      out.put("whatYouCanDo", letter.whatYouCanDo());
      out.put("moreInformation", letter.moreInformation());
    }
    return out.typed();
  }

  static Letter letter(Typed typed) {
    return new Letter(
        typed.one("subject"),
        typed.one("whatHappened"),
        typed.one("whatInformation"),
        typed.one("whatWeDo"),
        typed.one("whatYouCanDo"),
        typed.one("moreInformation"));
  }

  static FormErrors check(Typed typed) {
    var errors = new ArrayList<FieldError>();
    check(typed, "subject", "Subject", LONGEST_SUBJECT, errors);
    PARTS.forEach(part -> check(typed, part.name(), part.label(), LONGEST_PART, errors));
    return new FormErrors(errors);
  }

  private static void check(
      Typed typed, String name, String label, int max, List<FieldError> errors) {
    int length = typed.one(name).length();
    if (length == 0) {
      errors.add(new FieldError(name, "required", label + ": write this part."));
    } else if (length > max) {
      errors.add(new FieldError(name, "size", label + ": shorten this by " + (length - max) + "."));
    }
  }
}
