package breachportal.exposure.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What can be set of the limits of the public check.
@ConfigMapping(prefix = "breachportal.abuse")
public interface AbuseSettings {

  /// @return the networks of the proxies in front, such as `10.0.0.0/8`: only what they say of
  ///     where a request comes from is believed
  Optional<List<String>> trustedProxies();

  /// @return the header in which they say it. Only this one is read: a proxy that writes one of
  ///     them passes the other on as it came
  @WithDefault("x-forwarded-for")
  ProxyHeader proxyHeader();

  /// @return how much may be asked for
  @WithParentName
  Budgets budgets();

  /// @return the puzzle that an evaluation is paid with
  Puzzle puzzle();

  /// @return when to raise the alarm
  Alarm alarm();

  /// @return how long the token of an evaluation opens buckets
  @WithDefault("PT5M")
  Duration tokenLifetime();

  /// Where proxies say for whom they ask.
  enum ProxyHeader {
    /// `X-Forwarded-For`.
    X_FORWARDED_FOR,
    /// `Forwarded` (RFC 7239).
    FORWARDED
  }

  /// How many elements are evaluated in which time.
  interface Budgets {

    /// @return for one address; IPv6: one /64
    @WithName("address-per-hour")
    @WithDefault("1200")
    @Min(5)
    @Max(100_000_000)
    long addressPerHour();

    /// @return for one network of addresses, /24; IPv6: /48
    @WithName("network-per-hour")
    @WithDefault("12000")
    @Min(5)
    @Max(100_000_000)
    long networkPerHour();

    /// @return for everybody together, over all replicas
    @WithName("overall-per-second")
    @WithDefault("300")
    @Min(5)
    @Max(1_000_000)
    long overallPerSecond();
  }

  /// When more is asked than is usual.
  interface Alarm {

    /// @return from how many times the usual on
    @WithDefault("3")
    @Min(1)
    double times();

    /// @return what counts as usual at least, in elements a minute: a quiet week makes no alarm of
    ///     a few people
    @WithDefault("600")
    @Min(1)
    double leastBaseline();
  }

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
