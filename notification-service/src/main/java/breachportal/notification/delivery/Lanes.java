package breachportal.notification.delivery;

import breachportal.notification.bounce.ReturnAddresses;
import breachportal.notification.delivery.DeliverySettings.RelaySettings;
import breachportal.notification.delivery.Relays.Configured;
import breachportal.notification.smtp.DkimKey;
import breachportal.notification.smtp.SmtpServer;
import breachportal.notification.suppression.Suppressions;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Opens the lanes. Each feature that sends mail opens its own at start.
@ApplicationScoped
public class Lanes {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject DeliverySettings settings;
  @Inject LaneMetrics metrics;
  @Inject Replicas replicas;
  @Inject ReturnAddresses returns;
  @Inject Suppressions suppressions;

  private final Map<LaneName, Relays> relays = new EnumMap<>(LaneName.class);
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();

  @PostConstruct
  void openRelays() {
    MailWriter writer =
        new MailWriter(settings.from(), settings.messageIdHost(), this::returnPath, dkim());
    Map<String, RateLimit> rates = new java.util.HashMap<>();
    settings
        .relays()
        .forEach((name, each) -> rates.put(name, new RateLimit(each.rate(), replicas::count)));
    for (LaneName lane : LaneName.values()) {
      List<Configured> configured = new ArrayList<>();
      settings
          .relays()
          .forEach(
              (name, each) -> {
                if (each.lanes().contains(lane)) {
                  configured.add(
                      configured(lane, name, each, Objects.requireNonNull(rates.get(name))));
                }
              });
      if (configured.isEmpty()) {
        throw new IllegalStateException("no relay serves the lane " + lane);
      }
      relays.put(lane, new Relays(configured, writer, replicas::count));
    }
  }

  private Optional<String> returnPath(OutgoingMail mail) {
    return mail.recorded()
        ? returns.of(mail.deliveryId())
        : returns.ofReader(suppressions.hashOf(mail.to()));
  }

  private Configured configured(LaneName lane, String name, RelaySettings each, RateLimit rate) {
    SmtpServer.Login login =
        each.user()
            .map(user -> new SmtpServer.Login(user, each.password().orElse("")))
            .orElse(null);
    SmtpServer server =
        new SmtpServer(
            each.host(),
            each.port(),
            each.encryption(),
            login,
            Trust.in(each.trust()),
            settings.messageIdHost(),
            settings.patience());
    Relay relay = new Relay(name, server, rate, lane != LaneName.URGENT, System::nanoTime);
    metrics.watch(lane, relay);
    replicas.watch(lane, relay);
    return new Configured(relay, each.weight(), each.connections());
  }

  private @Nullable DkimKey dkim() {
    return settings
        .dkim()
        .map(each -> DkimKey.of(each.domain(), each.selector(), text(each.keyFile())))
        .orElse(null);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the DKIM key can't be read", unreadable);
    }
  }

  /// Opens a lane, which delivers until the service stops.
  ///
  /// @param name which lane
  /// @param consignor who writes its mails
  public void open(LaneName name, Consignor consignor) {
    Relays through = relays(name);
    DomainLimits limits =
        new DomainLimits(
            settings.domains(), through.parallel() * settings.domainShare() / 100, replicas::count);
    Lane lane = new Lane(name, source, time, through, limits, consignor, settings, metrics);
    metrics.watch(name, lane);
    lanes.add(lane);
    lane.start();
  }

  void close(@Observes ShutdownEvent unused) throws InterruptedException {
    for (Lane lane : lanes) {
      lane.stop();
    }
  }

  /// @param name which lane
  /// @return its relays, to hand over single mails outside of the lane's queue
  public Relays relays(LaneName name) {
    return Objects.requireNonNull(relays.get(name));
  }
}
