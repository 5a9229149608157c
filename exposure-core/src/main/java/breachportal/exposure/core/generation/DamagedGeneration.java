package breachportal.exposure.core.generation;

import java.io.IOException;

/// The bytes are not a whole and unaltered generation.
public final class DamagedGeneration extends IOException {

  /// @param what what is wrong with it
  DamagedGeneration(String what) {
    super("damaged generation: " + what);
  }
}
