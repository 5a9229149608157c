package breachportal.notification.list;

import breachportal.contract.breach.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of the lists of people to be told.
@ConfigMapping(prefix = "breachportal.list")
public interface ListSettings {
  /// @return how many bytes a file may have; not above `quarkus.http.limits.max-body-size`
  @WithDefault("1073741824")
  long maxBytes();

  /// @return how many rows a file may have
  @WithDefault("10000000")
  long maxRows();

  /// @return how many characters a row may have
  @WithDefault("10000")
  int maxLineLength();

  /// @return for how many refused rows the line and the reason are kept; the others are only
  ///     counted
  @WithDefault("100000")
  int maxRefusalsKept();

  /// @return the language of those whose row names none: `VI`, `ZH_HANS` or `EN`
  @WithDefault("VI")
  Language defaultLanguage();

  /// @return how many lists a replica reads at once
  @WithDefault("3")
  int readers();

  /// @return for how long an upload waits for its rows to be read before it is answered
  @WithDefault("PT8S")
  Duration answerWithin();

  /// @return for how long a file is kept that broke off, or whose columns nobody has named
  @WithDefault("P1D")
  Duration abandonedAfter();

  /// @return how long after the end of its campaign the data key of a list is destroyed
  @WithDefault("P30D")
  Duration keptAfterEnd();

  /// @return how long after its upload the data key of a list is destroyed that was not used
  @WithDefault("P90D")
  Duration keptUnused();
}
