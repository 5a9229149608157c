package breachportal.check.identifier;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Vietnam's numbering plan of today, and what became of the mobiles of eleven digits (2018) and of
/// the old area codes (2017).
final class VietnamesePlan {

  private static final Pattern MOBILE =
      Pattern.compile(
          "(?:3[2-9]\\d|5(?:[1689]\\d|2[238]|59)|7[06-9]\\d|8(?:[1-8]\\d|9[6-9])"
              + "|9(?:[0-8]\\d|9[013-9]))\\d{6}");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int MOBILE_PREFIX = 2;

  /// What stood before the last seven digits, and what stands there now.
  private static final Map<String, String> BECAME =
      read(
          "162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 120:70 121:79 122:77 126:76"
              + " 128:78 123:83 124:84 125:85 127:81 129:82 182:52 186:56 188:58 199:59 60:260"
              + " 61:251 62:252 63:263 64:254 66:276 67:277 68:259 500:262 501:261 510:235 511:236"
              + " 650:274 651:271");

  private VietnamesePlan() {}

  /// @param national the digits after the leading zero or the country code
  /// @return the number in E.164; null if Vietnam has no such number
  static @Nullable String e164(String national) {
    if (MOBILE.matcher(national).matches()) {
      return "+84" + national;
    }
    if (national.length() == 10 && national.startsWith("2")) {
      return PhoneNumber.assigned("+84" + national);
    }
    if (national.length() == 9 && national.startsWith("4")) {
      return PhoneNumber.assigned("+842" + national);
    }
    if (national.length() != 9 && national.length() != 10) {
      return null;
    }
    int end = national.length() - 7;
    String now = BECAME.get(national.substring(0, end));
    if (now == null) {
      return null;
    }
    String e164 = "+84" + now + national.substring(end);
    return now.length() == MOBILE_PREFIX ? e164 : PhoneNumber.assigned(e164);
  }

  private static Map<String, String> read(String pairs) {
    Map<String, String> became = new HashMap<>();
    for (String pair : SPACE.split(pairs, -1)) {
      int colon = pair.indexOf(':');
      became.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return Map.copyOf(became);
  }
}
