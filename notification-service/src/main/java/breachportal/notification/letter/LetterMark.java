package breachportal.notification.letter;

/// What a letter is marked as, in its subject and before its first words.
public enum LetterMark {
  /// A letter that is meant.
  NONE,
  /// A test that goes to its author.
  TEST,
  /// A letter of a drill, which nobody gets.
  DRILL
}
