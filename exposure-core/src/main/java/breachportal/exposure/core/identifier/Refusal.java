package breachportal.exposure.core.identifier;

import java.util.Locale;

/// Why a cell that looks like an identifier is not taken. Nothing is ever guessed: a guess is an
/// identifier of somebody else.
public enum Refusal {
  /// Some of it is hidden: `0912345xxx`, `133****3988`.
  MASKED,
  /// A spreadsheet wrote it as `8.49E+10` and its digits are lost.
  SCIENTIFIC,
  /// It stands last in a record that ends early, so it may be cut itself.
  CUT_RECORD,
  /// It has too few digits.
  TOO_SHORT,
  /// It has too many digits or characters.
  TOO_LONG,
  /// It could be a number of two countries or of two kinds, and nothing around it tells which.
  AMBIGUOUS,
  /// It can be a landline of before 2017 or a mobile of today, so written: `08 3822 1234`.
  OLD_LANDLINE,
  /// It has the form of a number, but nobody can hold it.
  NOT_ASSIGNED,
  /// Its check character is wrong.
  CHECK_CHARACTER,
  /// It is not of the kind that was looked for.
  NOT_THIS_KIND;

  /// @return its code on the wire, in lower case
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
