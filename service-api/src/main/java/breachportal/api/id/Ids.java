package breachportal.api.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/// Makes identifiers: UUID version 7 (RFC 9562), which sort by the time they were made.
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private static final long VERSION_7 = 0x7000;

  private Ids() {}

  /// @return a new identifier; safe for concurrent use
  public static UUID next() {
    return GENERATOR.generate();
  }

  /// @param instant an instant
  /// @return the least identifier that can be made at that instant; those made before are less
  public static UUID firstAt(Instant instant) {
    return new UUID((instant.toEpochMilli() << 16) | VERSION_7, Long.MIN_VALUE);
  }
}
