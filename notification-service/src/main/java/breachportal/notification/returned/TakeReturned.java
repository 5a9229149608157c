package breachportal.notification.returned;

import breachportal.api.json.WireNames;
import breachportal.notification.bounce.BounceParser;
import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.ReturnedMail;
import breachportal.notification.bounce.ReturnedMail.Kind;
import breachportal.notification.returned.SentLetters.SentLetter;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/// Takes a mail that came back: understands it, finds the letter that it is about, and settles that
/// letter's row, all in one transaction with the note that the mail was read.
@ApplicationScoped
class TakeReturned {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject MailboxSettings settings;
  @Inject SentLetters letters;
  @Inject Suppressions suppressions;
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
        .description("Mails read from the return mailbox; unknown ones are about no letter of ours")
        .tag("kind", WireNames.of(mail.kind()))
        .tag("known", Boolean.toString(known))
        .register(registry)
        .increment();
    return known;
  }

  private boolean settle(ReturnedMail mail) {
    Optional<SentLetter> letter = letters.about(mail);
    if (letter.isEmpty()) {
      return letters.isNotice(mail);
    }
    switch (mail.kind()) {
      case BOUNCE -> bounced(letter.get(), mail);
      case COMPLAINT -> suppress(letter.get(), Reason.COMPLAINED);
      case DELAY, DELIVERED, AUTOMATIC_REPLY, OTHER -> {}
    }
    return mail.kind() != Kind.OTHER;
  }

  /// A bounce that names no recipient is believed, since it came back to the letter's own address,
  /// but condemns no address.
  private void bounced(SentLetter letter, ReturnedMail mail) {
    Optional<RecipientReport> report = letter.failureIn(mail);
    boolean permanent =
        report
            .map(each -> each.classification().permanence() == Permanence.PERMANENT)
            .orElse(mail.reports().isEmpty());
    if (report.isEmpty() && !mail.reports().isEmpty()) {
      return;
    }
    sql()
        .update(
            """
            update recipient set outcome = ?, settled_at = ?, returned_at = ?, last_answer = ?
            where id = ? and (outcome is null or outcome = 'accepted')
            """,
            permanent ? "bounced" : "unreachable",
            time.instant(),
            time.instant(),
            report.map(each -> Objects.toString(each.status(), "returned")).orElse("returned"),
            letter.id());
    if (report.filter(each -> each.classification().condemnsAddress()).isPresent()) {
      suppress(letter, Reason.BOUNCED);
    }
  }

  private void suppress(SentLetter letter, Reason reason) {
    letter.email().ifPresent(email -> suppressions.add(email, reason));
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
