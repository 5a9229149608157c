package breachportal.notification.returned;

import breachportal.notification.returned.ImapInbox.Mail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.SqlFailed;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Looks into the return mailbox again and again, one replica at a time.
///
/// A mail is deleted or set aside only after what it says is committed, and is known by its number
/// in the mailbox: a crash between the two costs reading it again, and nothing counts twice.
@ApplicationScoped
class ReturnMailbox {
  private static final Logger LOG = Logger.getLogger(ReturnMailbox.class);
  private static final String TABLE = "return_mailbox";

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject MailboxSettings settings;
  @Inject TakeReturned takeReturned;

  void begin(@Observes StartupEvent unused) {
    if (settings.host().isEmpty()) {
      LOG.info("no return mailbox is configured: bounces and complaints are not read");
      return;
    }
    LeasedQueue looks = new LeasedQueue(source, time, TABLE, settings.lease());
    workers.start(looks, "notification_" + TABLE, settings.every(), 1, this::look);
  }

  private void look(LeasedQueue looks, Claim claim) {
    boolean more = false;
    try (ImapInbox inbox = ImapInbox.open(settings)) {
      more = read(inbox, looks, claim);
    } catch (MessagingException | IOException | SqlFailed trouble) {
      LOG.warnf("the return mailbox can't be read, trying again: %s", trouble.getClass().getName());
    }
    takeReturned.sweep();
    var unused =
        looks.retryAt(claim, more ? time.instant() : time.instant().plus(settings.every()));
  }

  /// @return whether there may be more
  private boolean read(ImapInbox inbox, LeasedQueue looks, Claim claim)
      throws MessagingException, IOException {
    long validity = inbox.validity();
    List<Mail> mails = inbox.oldest(settings.batch());
    for (Mail mail : mails) {
      if (!looks.extend(claim)) {
        LOG.warn("the return mailbox was taken over by another replica");
        return false;
      }
      if (taken(validity, mail)) {
        inbox.delete(mail);
      } else {
        inbox.setAside(mail);
      }
    }
    return mails.size() == settings.batch();
  }

  /// What can't be taken for a reason of its own is set aside, so that it does not hold up the
  /// others.
  private boolean taken(long validity, Mail mail) throws MessagingException, IOException {
    byte[] content = ImapInbox.read(mail);
    try {
      return takeReturned.take(validity, mail.uid(), content);
    } catch (SqlFailed databaseGone) {
      throw databaseGone;
    } catch (RuntimeException unplaceable) {
      LOG.errorf("mail %d can't be taken: %s", mail.uid(), unplaceable.getClass().getName());
      return false;
    }
  }
}
