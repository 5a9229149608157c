package breachportal.check.identifier;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// An identifier in the canonical form under which it is looked up.
///
/// @param kind its kind on the wire: `phone`, `national_id` or `email`
/// @param canonical such as `phone:+84912345678`
public record Typed(String kind, String canonical) {

  /// The longest text that is looked into.
  public static final int MAX_LENGTH = 320;

  /// Reads one identifier.
  ///
  /// @param text what was typed
  /// @return it; two, of different kinds, where its form does not tell which it is
  /// @throws NotOneIdentifier when it is none, or several: a guess would be somebody else's
  public static List<Typed> read(String text) throws NotOneIdentifier {
    String clean = clean(text);
    if (clean.indexOf('@') >= 0) {
      return List.of(EmailReader.read(clean).one());
    }
    Findings phone = PhoneReader.read(clean, false);
    Findings id = IdReader.read(clean);
    if (!id.found()) {
      return List.of((id.refused("check_character") ? id : phone).one());
    }
    if (!phone.found() && phone.unclear().isEmpty()) {
      return List.of(id.one());
    }
    Findings completed = PhoneReader.read(clean, true);
    if (completed.unclear().isPresent()) {
      throw new NotOneIdentifier(completed.unclear().get());
    }
    return completed.found() ? List.of(completed.one(), id.one()) : List.of(id.one());
  }

  /// Reads one identifier of a kind that is known.
  ///
  /// @param text what was typed
  /// @param kind `national_id` or `email`
  /// @return it
  /// @throws NotOneIdentifier when it is none of this kind, or several
  public static Typed read(String text, String kind) throws NotOneIdentifier {
    String clean = clean(text);
    return (kind.equals("email") ? EmailReader.read(clean) : IdReader.read(clean)).one();
  }

  private static String clean(String text) throws NotOneIdentifier {
    if (text.length() > MAX_LENGTH) {
      throw new NotOneIdentifier("too_long");
    }
    return CleanText.of(text);
  }

  /// @return the bytes that are blinded
  public byte[] bytes() {
    return canonical.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "Typed[" + kind + ", redacted]";
  }
}
