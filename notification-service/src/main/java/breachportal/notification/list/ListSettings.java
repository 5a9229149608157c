package breachportal.notification.list;

import breachportal.contract.breach.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of the lists of people to be told.
@ConfigMapping(prefix = "breachportal.list")
public interface ListSettings {
  /// @return how many bytes a file may have; not above `quarkus.http.limits.max-body-size`
  @WithDefault("134217728")
  long maxBytes();

  /// @return how many rows a file may have
  @WithDefault("1000000")
  long maxRows();

  /// @return how many characters a row may have
  @WithDefault("10000")
  int maxLineLength();

  /// @return for how many refused rows the line and the reason are kept; the others are only
  // counted
  @WithDefault("10000")
  int maxRefusalsKept();

  /// @return the language of those whose row names none: `VI`, `ZH_HANS` or `EN`
  @WithDefault("VI")
  Language defaultLanguage();

  /// @return how old a list that was never finished must be to be swept away at the next start
  @WithDefault("P1D")
  Duration abandonedAfter();
}
