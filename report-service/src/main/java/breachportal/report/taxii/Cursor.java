package breachportal.report.taxii;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// Where a page ended, as a client hands it back: the instant at which its last object was added,
/// in microseconds, as eight bytes in base64url. To the client it says nothing.
final class Cursor {

  private static final int LENGTH = 11;

  private Cursor() {}

  static String write(Instant last) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(micros).array());
  }

  /// @throws TaxiiRefusal when it is none of ours
  static Instant read(String text) {
    try {
      if (text.length() == LENGTH) {
        long micros = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong();
        if (micros >= 0 && micros < 253_402_300_800_000_000L) {
          return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
      }
    } catch (IllegalArgumentException | BufferUnderflowException unreadable) {
      // refused below, with what has another length
    }
    throw TaxiiRefusal.parameter("next", "The `next` of the page before is needed.");
  }
}
