package breachportal.exposure.sensitive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.exposure.abuse.CheckSecrets;
import breachportal.exposure.abuse.Signer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// The codes: eight digits that follow from a request's identifier under a key. So none is stored,
/// and one that has to be sent twice is the same.
@Singleton
class OwnCode {

  private static final BigInteger CODES = BigInteger.valueOf(100_000_000);
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}\\p{Z}\\p{Cf}.]+");
  private static final int GROUP = 4;

  private final Signer signer;

  @Inject
  OwnCode(CheckSecrets secrets) {
    this.signer = secrets.signer("own leaks codes v1");
  }

  /// @param request a request's identifier
  /// @return its code, as it is to be read: two groups of four digits
  String of(UUID request) {
    String digits = digits(request);
    return digits.substring(0, GROUP) + " " + digits.substring(GROUP);
  }

  /// @param request a request's identifier
  /// @param typed a code as somebody typed it
  /// @return whether it is the code; takes as long either way
  boolean isRight(UUID request, String typed) {
    String text = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    return MessageDigest.isEqual(digits(request).getBytes(US_ASCII), text.getBytes(US_ASCII));
  }

  private String digits(UUID request) {
    byte[] mac = signer.sign(request.toString().getBytes(US_ASCII));
    return String.format(Locale.ROOT, "%08d", new BigInteger(1, mac).mod(CODES));
  }
}
