package breachportal.check.cli;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person typed, in the one form that is looked up.
///
/// @param kind the kind on the wire: `phone`, `national_id` or `email`
/// @param canonical such as `phone:+84912345678`
record CanonicalIdentifier(String kind, String canonical) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{6,24}");
  private static final Pattern VN_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
  private static final Pattern CN_ID = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern EMAIL = Pattern.compile("[!-?A-~]{1,64}@[a-z0-9.-]{1,253}");

  /// @param text a phone number, a national identity number or a mail address
  /// @param region the region of phone numbers without country code, such as `VN`
  /// @return its canonical form
  /// @throws IllegalArgumentException when it is none of these; a guess would be somebody else's
  static CanonicalIdentifier of(String text, String region) {
    String typed = text.strip();
    String lower = typed.toLowerCase(Locale.ROOT);
    if (EMAIL.matcher(lower).matches()) {
      return new CanonicalIdentifier("email", "email:" + lower);
    }
    String plain = typed.toUpperCase(Locale.ROOT).replace(" ", "");
    if (CN_ID.matcher(plain).matches()) {
      return new CanonicalIdentifier("national_id", "nid:CN:" + plain);
    }
    if (VN_ID.matcher(plain).matches() && !plain.matches("0[35789][0-9]{8}")) {
      return new CanonicalIdentifier("national_id", "nid:VN:" + plain);
    }
    if (PHONE.matcher(typed).matches()) {
      return new CanonicalIdentifier("phone", "phone:" + e164(typed, region));
    }
    throw new IllegalArgumentException(
        "a phone number, a national identity number or a mail address is needed");
  }

  /// @return the bytes that are blinded
  byte[] bytes() {
    return canonical.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "CanonicalIdentifier[" + kind + ", redacted]";
  }

  private static String e164(String typed, String region) {
    try {
      var number = PHONES.parse(typed, region);
      if (PHONES.isValidNumber(number)) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException notANumber) {
      throw new IllegalArgumentException("not a phone number");
    }
    throw new IllegalArgumentException("not a phone number that is in use");
  }
}
