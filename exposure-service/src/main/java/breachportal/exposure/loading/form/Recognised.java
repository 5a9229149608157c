package breachportal.exposure.loading.form;

/// What a file turned out to be, in words for the person who loads it.
///
/// @param form its form, as `CSV, comma` or `ZIP: SQL dump`
/// @param encoding its encoding, or encodings; empty where it has none of its own
public record Recognised(String form, String encoding) {

  /// Nothing has been recognised yet.
  public static final Recognised NOTHING = new Recognised("", "");

  static final String JSON_LINES = "JSON Lines";
  static final String WORKBOOK = "Excel workbook";

  private static final int LONGEST = 200;

  Recognised within(String packing) {
    return new Recognised(packing + form, encoding);
  }

  Recognised and(Recognised next) {
    return new Recognised(joined(form, next.form), joined(encoding, next.encoding));
  }

  Recognised and(String nextForm) {
    return and(new Recognised(nextForm, ""));
  }

  /// What is there already is not said twice.
  private static String joined(String before, String next) {
    if (before.isEmpty() || next.isEmpty()) {
      return before + next;
    }
    boolean known = ("; " + before + ";").contains("; " + next + ";");
    return known || before.length() > LONGEST ? before : before + "; " + next;
  }
}
