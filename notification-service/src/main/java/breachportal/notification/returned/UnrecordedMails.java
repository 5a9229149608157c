package breachportal.notification.returned;

import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.SentMail;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mails of which nothing is kept, one-time codes among them, when something comes back about them:
/// their return address carries the keyed hash of their reader, under which the suppression list
/// takes it.
@ApplicationScoped
class UnrecordedMails {
  @Inject Suppressions suppressions;

  /// @param reader the keyed hash of an address
  /// @return any mail to it
  SentMail to(UUID reader) {
    return new Unrecorded(reader);
  }

  private final class Unrecorded implements SentMail {
    private final UUID reader;

    private Unrecorded(UUID reader) {
      this.reader = reader;
    }

    @Override
    public boolean isTo(String address) {
      return suppressions.hashOf(address).equals(reader);
    }

    @Override
    public void bounced(@Nullable RecipientReport failure) {
      if (failure != null && failure.classification().condemnsAddress()) {
        suppressions.add(reader, Reason.BOUNCED);
      }
    }

    @Override
    public void complained() {
      suppressions.add(reader, Reason.COMPLAINED);
    }
  }
}
