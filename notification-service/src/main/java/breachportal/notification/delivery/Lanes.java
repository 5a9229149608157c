package breachportal.notification.delivery;

import breachportal.notification.bounce.ReturnAddresses;
import io.quarkus.mailer.MailerName;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/// Opens the lanes. Each feature that sends mail opens its own at start.
@ApplicationScoped
public class Lanes {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject DeliverySettings settings;
  @Inject LaneMetrics metrics;
  @Inject ReturnAddresses returns;

  private final Map<LaneName, MailRelay> relays = new EnumMap<>(LaneName.class);

  @Inject
  void open(
      @MailerName("urgent") ReactiveMailer urgent,
      @MailerName("campaign") ReactiveMailer campaign,
      Vertx vertx) {
    relays.put(LaneName.URGENT, relay(urgent, vertx));
    relays.put(LaneName.CAMPAIGN, relay(campaign, vertx));
  }

  private MailRelay relay(ReactiveMailer mailer, Vertx vertx) {
    return new MailRelay(
        mailer,
        ((VertxInternal) vertx).createEventLoopContext(),
        settings.messageIdHost(),
        settings.patience(),
        returns);
  }

  /// @param name which lane
  /// @param consignor who writes its mails
  /// @return the lane, not started
  public Lane open(LaneName name, Consignor consignor) {
    Lane lane = new Lane(name, source, time, relay(name), consignor, settings, metrics);
    metrics.watch(name, lane);
    return lane;
  }

  /// @param name which lane's mail server and connections to use
  /// @return hands single mails over, outside of the lane's queue
  public MailRelay relay(LaneName name) {
    return Objects.requireNonNull(relays.get(name));
  }
}
