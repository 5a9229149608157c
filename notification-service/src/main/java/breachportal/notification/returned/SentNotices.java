package breachportal.notification.returned;

import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.SentMail;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Urgent mail, when something comes back about it: nothing of it is settled, but somebody must see
/// to the mailbox of the authority or of the officer, so it is an alarm.
@ApplicationScoped
class SentNotices {
  private static final Logger LOG = Logger.getLogger(SentNotices.class);

  @Inject DataSource source;
  @Inject AuditTrail audit;

  /// @param id a delivery
  /// @return its mail, when it is a notice to an authority or a prompt to sign in
  Optional<SentMail> sent(UUID id) {
    return Sql.on(source)
        .first(
            """
            select 'notice' from notice where message_id = ?
            union all select 'prompt' from prompt where message_id = ?
            """,
            row -> row.getString(1),
            id,
            id)
        .map(kind -> new Urgent(kind, id));
  }

  private final class Urgent implements SentMail {
    private final String kind;
    private final UUID id;

    private Urgent(String kind, UUID id) {
      this.kind = kind;
      this.id = id;
    }

    @Override
    public boolean isTo(String address) {
      return false;
    }

    @Override
    public void bounced(@Nullable RecipientReport failure) {
      alarm("BOUNCE");
    }

    @Override
    public void complained() {
      alarm("COMPLAINT");
    }

    @Override
    public void delayed() {
      alarm("DELAY");
    }

    private void alarm(String what) {
      LOG.errorf("urgent mail came back: %s/%s, %s", kind, id, what);
      audit.append(kind + ".returned", kind + "/" + id, what);
    }
  }
}
