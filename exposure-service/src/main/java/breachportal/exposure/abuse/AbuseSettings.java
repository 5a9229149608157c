package breachportal.exposure.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// What can be set of the limits of the public check.
@ConfigMapping(prefix = "breachportal.abuse")
public interface AbuseSettings {

  /// @return the puzzle that an evaluation is paid with
  Puzzle puzzle();

  /// @return how long the token of an evaluation opens buckets
  @WithDefault("PT5M")
  Duration tokenLifetime();

  /// The proof of work.
  interface Puzzle {

    /// @return the largest number that solves the easiest puzzle; half as many hashes solve it on
    ///     average
    @WithDefault("50000")
    @Min(1)
    @Max(1_000_000)
    long maxNumber();

    /// @return how many times harder each level is than the one below
    @WithDefault("4")
    @Min(1)
    @Max(10)
    int harder();

    /// @return how long a puzzle can be solved and spent
    @WithDefault("PT10M")
    Duration lifetime();
  }
}
