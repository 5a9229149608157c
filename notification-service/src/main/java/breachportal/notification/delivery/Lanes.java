package breachportal.notification.delivery;

import io.quarkus.mailer.MailerName;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Opens the lanes. Each feature that sends mail opens its own at start.
@ApplicationScoped
public class Lanes {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject DeliverySettings settings;
  @Inject LaneMetrics metrics;

  @Inject
  @MailerName("urgent")
  ReactiveMailer urgentMailer;

  @Inject
  @MailerName("campaign")
  ReactiveMailer campaignMailer;

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
    ReactiveMailer mailer = name == LaneName.URGENT ? urgentMailer : campaignMailer;
    return new MailRelay(mailer, settings.messageIdHost(), settings.patience());
  }
}
