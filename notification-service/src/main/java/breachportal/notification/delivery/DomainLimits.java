package breachportal.notification.delivery;

import breachportal.notification.delivery.DeliverySettings.DomainSettings;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// How much mail of a lane may go to one recipient domain. Safe for concurrent use.
final class DomainLimits {
  private final Map<String, DomainSettings> domains;
  private final int share;
  private final IntSupplier replicas;
  private final RateLimit none;
  private final Map<String, RateLimit> rates = new ConcurrentHashMap<>();

  /// @param domains the domains that have limits of their own
  /// @param share how many mails to any other may be on the wire at once
  /// @param replicas how many replicas share the limits
  DomainLimits(Map<String, DomainSettings> domains, int share, IntSupplier replicas) {
    this.domains = domains;
    this.share = Math.max(1, share);
    this.replicas = replicas;
    this.none = new RateLimit(OptionalDouble.empty(), replicas);
  }

  int connectionsOf(String domain) {
    DomainSettings settings = domains.get(domain);
    return settings == null || settings.connections().isEmpty()
        ? share
        : Math.ceilDiv(settings.connections().getAsInt(), replicas.getAsInt());
  }

  RateLimit rateOf(String domain) {
    DomainSettings settings = domains.get(domain);
    return settings == null || settings.rate().isEmpty()
        ? none
        : rates.computeIfAbsent(domain, unused -> new RateLimit(settings.rate(), replicas));
  }
}
