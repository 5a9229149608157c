package breachportal.notification.returned;

import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.SentMail;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.file.Subscriber;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The letters of campaigns, when something comes back about them: a bounce settles the letter's
/// row anew, whatever its campaign's state. A letter may come back while it waits for another try,
/// when a mail server took it and did not say so: there is no other try then.
@ApplicationScoped
class SentLetters {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject SubscriberLists lists;
  @Inject Suppressions suppressions;

  /// @param id a delivery
  /// @return its letter, locked, when it is one of a campaign
  Optional<SentMail> sent(UUID id) {
    boolean waits = isLocked("select id from letter_delivery where id = ? for update", id);
    return isLocked("select id from recipient where id = ? for update", id)
        ? Optional.of(new Letter(id, lists.person(id).map(Subscriber::email), waits))
        : Optional.empty();
  }

  /// The lane locks its row before that of the recipient, too.
  private boolean isLocked(String select, UUID id) {
    return Sql.on(source).first(select, row -> true, id).isPresent();
  }

  /// A letter, and whom it was sent to; empty when the list's key is gone.
  private final class Letter implements SentMail {
    private final UUID id;
    private final Optional<String> email;
    private final boolean waits;

    private Letter(UUID id, Optional<String> email, boolean waits) {
      this.id = id;
      this.email = email;
      this.waits = waits;
    }

    @Override
    public boolean isTo(String address) {
      return email.filter(address::equalsIgnoreCase).isPresent();
    }

    /// A bounce that names no recipient is believed, since it came back to the letter's own
    /// address, but condemns no address.
    @Override
    public void bounced(@Nullable RecipientReport failure) {
      boolean permanent =
          failure == null || failure.classification().permanence() == Permanence.PERMANENT;
      Instant now = time.instant();
      Sql.on(source)
          .update(
              """
              update recipient set outcome = ?, settled_at = ?, returned_at = ?, last_answer = ?
              where id = ? and (outcome is null or outcome = 'accepted')
              """,
              permanent ? "bounced" : "unreachable",
              now,
              now,
              failure == null ? "returned" : Objects.toString(failure.status(), "returned"),
              id);
      leaveLane();
      if (failure != null && failure.classification().condemnsAddress()) {
        email.ifPresent(each -> suppressions.add(each, Reason.BOUNCED));
      }
    }

    /// Who complains of a letter has it.
    @Override
    public void complained() {
      Sql.on(source)
          .update(
              """
              update recipient set outcome = 'accepted', settled_at = ?, last_answer = 'complained'
              where id = ? and outcome is null
              """,
              time.instant(),
              id);
      leaveLane();
      email.ifPresent(each -> suppressions.add(each, Reason.COMPLAINED));
    }

    /// The lane takes off what is settled; it need not wait for the next try to do so.
    private void leaveLane() {
      if (waits) {
        Sql.on(source)
            .update("update letter_delivery set available_at = ? where id = ?", time.instant(), id);
      }
    }
  }
}
