package breachportal.api.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/// Makes identifiers: UUID version 7 (RFC 9562), which sort by the time they were made.
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  /// @return a new identifier; safe for concurrent use
  public static UUID next() {
    return GENERATOR.generate();
  }
}
