package breachportal.exposure.core.identifier;

/// Turns a cell of text into identifiers in canonical form, or says why it does not.
///
/// The same text always gives the same answer, whoever asks: loading a leak and checking a number
/// must meet. A change in what it answers is a new [#VERSION]. Thread-safe; a usual form costs
/// tens of nanoseconds, an unusual telephone number some microseconds.
public final class Normaliser {

  /// Which rules these are; told to clients, which must follow the same.
  public static final int VERSION = 3;

  /// The longest cell that is looked into, in characters.
  public static final int MAX_CELL = 4_096;

  private Normaliser() {}

  /// @param kind what the cell is expected to hold
  /// @param cell the text as it was found
  /// @param where what is known of its place
  /// @param findings hears what is in it
  public static void read(Kind kind, CharSequence cell, Surroundings where, Findings findings) {
    if (cell.length() > MAX_CELL) {
      findings.refused(Refusal.TOO_LONG);
      return;
    }
    switch (kind) {
      case PHONE -> PhoneNumbers.find(cell, where, findings);
      case NATIONAL_ID -> NationalIds.find(cell, where, findings);
      case EMAIL -> EmailAddresses.find(cell, findings);
    }
  }
}
