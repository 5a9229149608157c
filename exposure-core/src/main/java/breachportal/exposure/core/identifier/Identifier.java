package breachportal.exposure.core.identifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// An identifier in its one canonical form; it never prints itself.
///
/// @param kind what it is
/// @param canonical its canonical text, ASCII: `phone:+84912345678`, `nid:VN:001099012345`,
///     `nid:CN:11010519491231002X`, `email:a@example.org`
public record Identifier(Kind kind, String canonical) {

  /// The longest canonical text; bounds what is hashed.
  public static final int MAX_LENGTH = 280;

  /// @throws IllegalArgumentException if the text is not of that kind or too long
  public Identifier {
    if (!canonical.startsWith(kind.prefix()) || canonical.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("not a canonical " + kind);
    }
  }

  static Identifier phone(String e164) {
    return new Identifier(Kind.PHONE, Kind.PHONE.prefix() + e164);
  }

  static Identifier nationalId(String country, String number) {
    return new Identifier(Kind.NATIONAL_ID, Kind.NATIONAL_ID.prefix() + country + ':' + number);
  }

  static Identifier email(String address) {
    return new Identifier(Kind.EMAIL, Kind.EMAIL.prefix() + address);
  }

  /// @return the bytes that the PRF is evaluated on
  public byte[] bytes() {
    return canonical.getBytes(US_ASCII);
  }

  @Override
  public String toString() {
    return "Identifier[" + kind + ", redacted]";
  }
}
