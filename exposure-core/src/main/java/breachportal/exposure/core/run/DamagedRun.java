package breachportal.exposure.core.run;

import java.io.IOException;

/// The bytes are not a whole and unaltered run.
public final class DamagedRun extends IOException {

  /// @param what what is wrong with it
  DamagedRun(String what) {
    super("damaged run: " + what);
  }
}
