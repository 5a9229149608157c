package breachportal.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.alert.AlertAddress;
import breachportal.contract.breach.Language;
import breachportal.notification.code.LetterCode;
import breachportal.notification.delivery.Mailbox;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The subscriptions: opened by the exposure service, given an address, confirmed by its code, and
/// ended by a code, by a dead mailbox, or by their time.
@ApplicationScoped
class AlertSubscribers {

  static final String TABLE = "alert_subscriber";
  static final String CHANNEL = "notification_alert_subscriber";

  @Inject DataSource source;
  @Inject Sealer sealer;
  @Inject AlertCodes codes;
  @Inject AlertSettings settings;
  @Inject InstantSource time;

  /// Opens a subscription that has no address yet; again changes nothing.
  @Transactional
  void open(UUID id) {
    Instant ends = time.instant().plus(settings.addressWithin());
    open(id, false, ends);
  }

  /// Opens a subscription for the address that is itself watched; again changes nothing.
  @Transactional
  void open(UUID id, AlertAddress own) {
    String mailbox = mailbox(own);
    if (open(id, true, time.instant().plus(settings.addressWithin()))) {
      give(id, mailbox, own.language());
    }
  }

  /// Says whom a subscription is for. The code is mailed by the worker, later, whatever the
  /// address.
  ///
  /// @throws NotFound when no subscription waits for an address under that identifier
  /// @throws FieldsRefused when no mail can be sent to it
  @Transactional
  void address(UUID id, AlertAddress address) {
    if (!give(id, mailbox(address), address.language())) {
      throw new NotFound();
    }
  }

  /// Confirms the subscription of a code; again changes nothing.
  ///
  /// @throws CodeOpensNothing when there is none
  @Transactional
  void confirm(String typed) {
    Instant now = time.instant();
    Instant ends = now.plus(settings.holds());
    byte[] hash = LetterCode.read(typed).map(codes::hash).orElseThrow(CodeOpensNothing::new);
    int found =
        sql()
            .update(
                """
                update alert_subscriber set
                  confirmed_at = coalesce(confirmed_at, ?),
                  attempts = attempts + case when confirmed_at is null then 1 else 0 end,
                  ends_at = case when confirmed_at is null then ? else ends_at end,
                  available_at = case when confirmed_at is null then ? else available_at end
                where code_hash = ? and sealed_email is not null and ends_at > ?
                """,
                now,
                ends,
                ends.minus(settings.endToldAhead()),
                hash,
                now);
    if (found == 0) {
      throw new CodeOpensNothing();
    }
  }

  /// Ends all subscriptions of the address that a code was mailed to.
  ///
  /// @throws CodeOpensNothing when the code belongs to none
  @Transactional
  void endAll(String typed) {
    byte[] hash = LetterCode.read(typed).map(codes::hash).orElseThrow(CodeOpensNothing::new);
    int ended =
        sql()
            .update(
                """
                delete from alert_subscriber where address_hash =
                  (select address_hash from alert_subscriber where code_hash = ?)
                """,
                hash);
    if (ended == 0) {
      throw new CodeOpensNothing();
    }
  }

  /// Ends all subscriptions of an address; takes part in the transaction.
  ///
  /// @param email the address
  void forget(String email) {
    sql()
        .update(
            "delete from alert_subscriber where address_hash = ?",
            (Object) Objects.requireNonNull(codes.hash(email)));
  }

  /// Holds all subscriptions of an address against others who decide about them, until the
  /// transaction ends.
  ///
  /// @param id one of them
  void holdAddressOf(UUID id) {
    var unused =
        sql()
            .query(
                """
                select pg_advisory_xact_lock(hashtextextended(encode(address_hash, 'hex'), 0))
                from alert_subscriber where id = ? and address_hash is not null
                """,
                row -> true,
                id);
  }

  /// @param id a subscription that has an address
  /// @param sealed what its row holds
  /// @return the address
  String email(UUID id, byte[] sealed) {
    return new String(sealer.open(sealed, context(id)), UTF_8);
  }

  /// @param address what was typed
  /// @return the address as mail is sent to it
  /// @throws FieldsRefused when none can be
  static String mailbox(AlertAddress address) {
    Optional<String> mailbox = Mailbox.of(address.email().strip());
    return mailbox.orElseThrow(
        () -> new FieldsRefused("email", "mailbox", "An address that takes mail is needed."));
  }

  private boolean open(UUID id, boolean own, Instant ends) {
    return sql()
            .update(
                """
                insert into alert_subscriber (id, available_at, ends_at, own, code_hash)
                values (?, ?, ?, ?, ?) on conflict (id) do nothing
                """,
                id,
                ends,
                ends,
                own,
                codes.hash(codes.codeOf(id)))
        == 1;
  }

  private boolean give(UUID id, String mailbox, Language language) {
    Instant now = time.instant();
    int given =
        sql()
            .update(
                """
                update alert_subscriber set sealed_email = ?, address_hash = ?, language = ?,
                  addressed_at = ?, available_at = ?, ends_at = ?, attempts = attempts + 1
                where id = ? and sealed_email is null and ends_at > ?
                """,
                sealer.seal(mailbox.getBytes(UTF_8), context(id)),
                codes.hash(mailbox),
                language.name(),
                now,
                now,
                now.plus(settings.confirmWithin()),
                id,
                now);
    sql().ring(CHANNEL);
    return given == 1;
  }

  private static byte[] context(UUID id) {
    return ("alert subscriber " + id).getBytes(UTF_8);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
