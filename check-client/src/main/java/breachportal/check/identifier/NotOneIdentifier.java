package breachportal.check.identifier;

/// The text is not one identifier. It names the rule, never the text.
public final class NotOneIdentifier extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param rule such as `too_short`
  NotOneIdentifier(String rule) {
    super(rule);
  }

  /// @return what is needed
  public String needed() {
    return switch (String.valueOf(getMessage())) {
      case "ambiguous" -> "write it with its country, +84 for Vietnam, +86 for China";
      case "old_landline" ->
          "it can be a mobile or a landline of before 2017: write a mobile without spaces, and a"
              + " landline with its area code of today, such as +84 28 for Ho Chi Minh City";
      case "masked", "scientific", "too_short" -> "all of its digits are needed";
      case "check_character" -> "its last character does not fit the others";
      case "one_at_a_time" -> "one number or address at a time is needed";
      case "not_assigned" -> "there is no such number";
      default -> "a phone number, a national ID or an e-mail address is needed";
    };
  }
}
