package breachportal.exposure.sensitive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What can be set of the codes that open the leaks of one's own.
@ConfigMapping(prefix = "breachportal.own-leaks")
interface OwnLeaksSettings {

  /// @return how many minutes a code holds
  @WithDefault("10")
  @Min(1)
  @Max(60)
  int minutes();

  /// @return how often a code may be entered, right or wrong
  @WithDefault("5")
  @Min(1)
  @Max(10)
  int tries();

  /// @return how many codes are sent to one address or number in an hour
  @WithDefault("3")
  @Min(1)
  int codesAnHour();

  /// @return how many codes are sent to one address or number in a day
  @WithDefault("10")
  @Min(1)
  int codesADay();

  /// @return how many evaluations a code counts as, in the budgets of the address that asks, of its
  ///     network and of everybody together
  @WithDefault("12")
  @Min(1)
  @Max(1_000)
  int evaluationsACode();

  /// @return how many codes a replica sends at once
  @WithDefault("4")
  @Min(1)
  @Max(64)
  int parallel();
}
