package breachportal.exposure.check;

import breachportal.api.problem.FieldsRefused;
import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the one identifier that a person typed. Its refusals name the rule, never the text.
public final class TypedIdentifier implements Findings {

  private static final String FIELD = "identifier";
  private static final char WIDE_AT = '\uFF20';
  private static final Surroundings SAID_KIND = new Surroundings(Region.UNKNOWN, true);

  private final Set<Identifier> found = new LinkedHashSet<>();
  private final List<Refusal> refused = new ArrayList<>();

  private TypedIdentifier() {}

  /// @param kind what it is said to be; null to tell by its form
  /// @param text what was typed
  /// @return the identifier
  /// @throws FieldsRefused unless it is exactly one identifier
  public static Identifier read(@Nullable Kind kind, String text) {
    if (kind != null) {
      return readAsSaid(kind, text).one();
    }
    if (text.indexOf('@') >= 0 || text.indexOf(WIDE_AT) >= 0) {
      return readAs(Kind.EMAIL, text, Surroundings.UNKNOWN).one();
    }
    TypedIdentifier phone = readAs(Kind.PHONE, text, Surroundings.UNKNOWN);
    TypedIdentifier id = readAs(Kind.NATIONAL_ID, text, Surroundings.UNKNOWN);
    if ((!phone.found.isEmpty() || phone.isUnclear()) && !id.found.isEmpty()) {
      throw refusal("ambiguous", "Say what it is: a telephone number or a national ID.");
    }
    boolean meantAsId = !id.found.isEmpty() || id.refused.contains(Refusal.CHECK_CHARACTER);
    return meantAsId ? id.one() : phone.one();
  }

  @Override
  public void found(Identifier identifier) {
    found.add(identifier);
  }

  @Override
  public void refused(Refusal reason) {
    refused.add(reason);
  }

  /// A zero that was left out is put back; where that gives nothing, it is read as it stands.
  private static TypedIdentifier readAsSaid(Kind kind, String text) {
    TypedIdentifier completed = readAs(kind, text, SAID_KIND);
    TypedIdentifier asWritten = readAs(kind, text, Surroundings.UNKNOWN);
    boolean clearer = asWritten.found.isEmpty() && asWritten.isUnclear();
    return clearer || !completed.found.isEmpty() ? completed : asWritten;
  }

  private boolean isUnclear() {
    return refused.contains(Refusal.AMBIGUOUS) || refused.contains(Refusal.OLD_LANDLINE);
  }

  private static TypedIdentifier readAs(Kind kind, String text, Surroundings where) {
    TypedIdentifier typed = new TypedIdentifier();
    Normaliser.read(kind, text, where, typed);
    return typed;
  }

  private Identifier one() {
    if (found.size() > 1) {
      throw refusal("one_at_a_time", "One number or address at a time is needed.");
    }
    if (found.isEmpty()) {
      Refusal reason = refused.isEmpty() ? Refusal.NOT_THIS_KIND : refused.getFirst();
      throw refusal(reason.code(), message(reason));
    }
    return found.iterator().next();
  }

  private static FieldsRefused refusal(String rule, String message) {
    return new FieldsRefused(FIELD, rule, message);
  }

  private static String message(Refusal reason) {
    return switch (reason) {
      case MASKED -> "All of its digits are needed; some are hidden.";
      case SCIENTIFIC -> "All of its digits are needed; a spreadsheet has shortened it.";
      case TOO_SHORT, CUT_RECORD -> "All of its digits are needed; it is too short.";
      case TOO_LONG -> "It is too long.";
      case AMBIGUOUS -> "Write it with its country: +84 for Vietnam, +86 for China.";
      case OLD_LANDLINE ->
          "It can be a mobile or a landline of before 2017. Write a mobile without spaces, and a"
              + " landline with its area code of today, such as +84 28 for Ho Chi Minh City.";
      case NOT_ASSIGNED -> "There is no such number.";
      case CHECK_CHARACTER -> "Its last character does not fit the others; a digit is mistyped.";
      case NOT_THIS_KIND -> "A telephone number, a national ID or an e-mail address is needed.";
    };
  }
}
