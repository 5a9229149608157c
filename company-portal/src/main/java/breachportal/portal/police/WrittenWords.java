package breachportal.portal.police;

import breachportal.portal.page.FormErrors;

/// What is asked of words that an officer writes.
final class WrittenWords {

  private static final int LONGEST = 4_000;

  private WrittenWords() {}

  /// @param field the field
  /// @param text what was written
  /// @param missing what to say when nothing was
  /// @return what is needed
  static FormErrors errors(String field, String text, String missing) {
    if (text.isEmpty()) {
      return FormErrors.of(field, missing);
    }
    return text.length() > LONGEST
        ? FormErrors.of(field, "Say it in at most 4,000 characters.")
        : FormErrors.NONE;
  }
}
