package breachportal.check.identifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    if (text.length() > MAX_LENGTH) {
      throw new NotOneIdentifier("too_long");
    }
    if (text.indexOf('@') >= 0) {
      return List.of(EmailReader.read(text.toLowerCase(Locale.ROOT)).one());
    }
    String clean = CleanText.of(text);
    Findings phone = PhoneReader.read(clean, false);
    Findings id = IdReader.read(clean);
    if ((phone.found() || phone.refused("ambiguous")) && id.found()) {
      List<Typed> both = new ArrayList<>();
      Findings completed = PhoneReader.read(clean, true);
      if (completed.found()) {
        both.add(completed.one());
      }
      both.add(id.one());
      return both;
    }
    return List.of((id.found() || id.refused("check_character") ? id : phone).one());
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
