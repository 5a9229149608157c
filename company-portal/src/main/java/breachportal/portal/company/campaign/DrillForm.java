package breachportal.portal.company.campaign;

import breachportal.contract.campaign.DrillRequest;
import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.company.form.Typed;
import breachportal.portal.page.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The form that a drill is begun with.
///
/// @param view the campaign that it rehearses
/// @param typed what is typed
/// @param errors what it needs
public record DrillForm(CampaignView view, Typed typed, FormErrors errors) {
  private static final int MOST_PEOPLE = 100_000;

  /// @param view the campaign that it rehearses
  /// @return the form as it begins: as many people as on the list, and servers as there are
  static DrillForm beginning(CampaignView view) {
    var out = new Typed.Writer();
    long people = view.people() == 0 ? 1_000 : Math.min(view.people(), MOST_PEOPLE);
    out.put("people", Long.toString(people));
    out.put("temporary", "5");
    out.put("bounced", "3");
    out.put("complained", "1");
    return new DrillForm(view, out.typed(), FormErrors.NONE);
  }

  /// @param view the campaign that it rehearses
  /// @param form what was sent
  /// @return the form with what it needs
  static DrillForm typed(CampaignView view, Map<String, List<String>> form) {
    var typed = new Typed(new LinkedHashMap<>(form));
    var errors = new ArrayList<FieldError>();
    check(typed, "people", 1, MOST_PEOPLE, errors);
    int shares = 0;
    for (var each : List.of("temporary", "bounced", "complained")) {
      check(typed, each, 0, 100, errors);
      shares += number(typed, each);
    }
    if (errors.isEmpty() && shares > 100) {
      errors.add(new FieldError("temporary", "sum", "The three shares are at most 100 together."));
    }
    return new DrillForm(view, typed, new FormErrors(errors));
  }

  private static void check(
      Typed typed, String name, int least, int most, List<FieldError> errors) {
    int number = number(typed, name);
    if (number < least || number > most) {
      errors.add(
          new FieldError(
              name, "number", "Write a whole number from %,d to %,d.".formatted(least, most)));
    }
  }

  private static int number(Typed typed, String name) {
    String text = typed.one(name).replaceAll("[ ,.]", "");
    return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
  }

  /// @param name a field's name
  /// @return what is typed
  public String value(String name) {
    return typed.one(name);
  }

  DrillRequest request() {
    return new DrillRequest(
        number(typed, "people"),
        new Shares(
            number(typed, "temporary"), number(typed, "bounced"), number(typed, "complained")));
  }
}
