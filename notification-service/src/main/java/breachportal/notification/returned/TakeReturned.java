package breachportal.notification.returned;

import breachportal.api.json.WireNames;
import breachportal.notification.bounce.BounceParser;
import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.ReturnedMail;
import breachportal.notification.bounce.ReturnedMail.Kind;
import breachportal.notification.bounce.SentMail;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/// Takes a mail that came back: understands it, finds the mail that it is about, and has it
/// settled, all in one transaction with the note that the mail was read.
@ApplicationScoped
class TakeReturned {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject MailboxSettings settings;
  @Inject SentMails sentMails;
  @Inject MeterRegistry registry;

  /// @param validity by which the mail's number is valid
  /// @param uid the mail's number in the mailbox
  /// @param content the mail
  /// @return whether it is done with; if not, somebody should look at it
  boolean take(long validity, long uid, byte[] content) {
    ReturnedMail mail = BounceParser.parse(content);
    return QuarkusTransaction.requiringNew().call(() -> takeOnce(validity, uid, mail));
  }

  private boolean takeOnce(long validity, long uid, ReturnedMail mail) {
    Optional<Boolean> before =
        sql()
            .first(
                "select known from returned_mail where uid_validity = ? and uid = ?",
                row -> row.getBoolean(1),
                validity,
                uid);
    if (before.isPresent()) {
      return before.get();
    }
    boolean known = settle(mail);
    sql()
        .update(
            """
            insert into returned_mail (uid_validity, uid, read_at, kind, known)
            values (?, ?, ?, ?, ?)
            """,
            validity,
            uid,
            time.instant(),
            WireNames.of(mail.kind()),
            known);
    Counter.builder("breachportal.returned.mails")
        .description("Mails read from the return mailbox; unknown ones are about no mail of ours")
        .tag("kind", WireNames.of(mail.kind()))
        .tag("known", Boolean.toString(known))
        .register(registry)
        .increment();
    return known;
  }

  private boolean settle(ReturnedMail mail) {
    Optional<SentMail> sent = sentMails.about(mail);
    if (sent.isEmpty()) {
      return false;
    }
    switch (mail.kind()) {
      case BOUNCE -> bounced(sent.get(), mail);
      case COMPLAINT -> sent.get().complained();
      case DELAY -> sent.get().delayed();
      case DELIVERED, AUTOMATIC_REPLY, OTHER -> {}
    }
    return mail.kind() != Kind.OTHER;
  }

  /// Where it says of the reader that the mail arrived, it is somebody else's bounce.
  private static void bounced(SentMail sent, ReturnedMail mail) {
    Optional<RecipientReport> failure = sent.failureIn(mail);
    if (failure.isPresent() || mail.reports().isEmpty()) {
      sent.bounced(failure.orElse(null));
    }
  }

  /// Forgets which mails were read long ago.
  void sweep() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql()
                    .update(
                        "delete from returned_mail where read_at < ?",
                        time.instant().minus(settings.keep())));
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
