package breachportal.notification.alert;

import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.SentMail;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Alerts and the mails to confirm them, when something comes back about them: a mailbox that is
/// gone and a reader who wants none end all alerts to that address.
@ApplicationScoped
public class SentAlerts {
  @Inject DataSource source;
  @Inject AlertSubscribers subscribers;
  @Inject Suppressions suppressions;

  /// @param id a delivery
  /// @return its mail, with the subscription locked, when it is about alerts and these go on
  public Optional<SentMail> sent(UUID id) {
    return Sql.on(source)
        .first(
            """
            select s.id, s.sealed_email from alert_subscriber s
            where s.sealed_email is not null
              and s.id = coalesce((select subscriber_id from alert where id = ?), ?)
            for update
            """,
            row -> subscribers.email(row.getObject(1, UUID.class), row.getBytes(2)),
            id,
            id)
        .map(Alerted::new);
  }

  private final class Alerted implements SentMail {
    private final String email;

    private Alerted(String email) {
      this.email = email;
    }

    @Override
    public boolean isTo(String address) {
      return email.equalsIgnoreCase(address);
    }

    /// What lies in this mail or in our side says nothing of the mailbox: its alerts go on.
    @Override
    public void bounced(@Nullable RecipientReport failure) {
      if (failure != null && failure.classification().condemnsAddress()) {
        end(Reason.BOUNCED);
      }
    }

    @Override
    public void complained() {
      end(Reason.COMPLAINED);
    }

    private void end(Reason reason) {
      suppressions.add(email, reason);
      subscribers.forget(email);
    }
  }
}
