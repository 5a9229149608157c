package breachportal.exposure.abuse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings of the limits for a test, small enough to be used up.
record Limits(long addressPerHour, long networkPerHour, long overallPerSecond)
    implements AbuseSettings, AbuseSettings.Budgets, AbuseSettings.Puzzle, AbuseSettings.Alarm {

  @Override
  public Optional<List<String>> trustedProxies() {
    return Optional.empty();
  }

  @Override
  public ProxyHeader proxyHeader() {
    return ProxyHeader.X_FORWARDED_FOR;
  }

  @Override
  public Budgets budgets() {
    return this;
  }

  @Override
  public Puzzle puzzle() {
    return this;
  }

  @Override
  public Alarm alarm() {
    return this;
  }

  @Override
  public double times() {
    return 3;
  }

  @Override
  public double leastBaseline() {
    return 60;
  }

  @Override
  public Duration tokenLifetime() {
    return Duration.ofMinutes(5);
  }

  @Override
  public long maxNumber() {
    return 100;
  }

  @Override
  public int harder() {
    return 4;
  }

  @Override
  public Duration lifetime() {
    return Duration.ofMinutes(10);
  }
}
