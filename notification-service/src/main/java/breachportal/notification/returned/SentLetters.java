package breachportal.notification.returned;

import breachportal.notification.bounce.RecipientReport;
import breachportal.notification.bounce.ReturnAddresses;
import breachportal.notification.bounce.ReturnedMail;
import breachportal.notification.delivery.DeliverySettings;
import breachportal.notification.list.Subscriber;
import breachportal.notification.list.SubscriberLists;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Finds the letter that a returned mail is about: by the address that it came back to, which only
/// its recipient's side can know; or, where a mail system answers elsewhere, by the `Message-ID` of
/// the enclosed letter, when the report names that letter's recipient too.
@ApplicationScoped
class SentLetters {
  private static final Logger LOG = Logger.getLogger(SentLetters.class);

  @Inject DataSource source;
  @Inject SubscriberLists lists;
  @Inject ReturnAddresses addresses;
  @Inject DeliverySettings delivery;
  @Inject AuditTrail audit;

  /// A letter that was sent.
  ///
  /// @param id its delivery
  /// @param email whom it was sent to; empty when the list's key is gone
  record SentLetter(UUID id, Optional<String> email) {
    /// @param mail a bounce
    /// @return what it says of this letter's recipient; where it names others only, as a mail that
    ///     was forwarded does, of the first that failed
    Optional<RecipientReport> failureIn(ReturnedMail mail) {
      List<RecipientReport> failures =
          mail.reports().stream().filter(each -> each.action().isFailure()).toList();
      Optional<RecipientReport> own = failures.stream().filter(this::isAbout).findFirst();
      boolean otherwise = mail.reports().stream().anyMatch(this::isAbout);
      return own.isPresent() || otherwise ? own : failures.stream().findFirst();
    }

    boolean isAbout(RecipientReport report) {
      return email
          .filter(
              each ->
                  each.equalsIgnoreCase(report.recipient())
                      || each.equalsIgnoreCase(report.original()))
          .isPresent();
    }
  }

  /// @param mail a returned mail
  /// @return the letter that it is about, locked
  Optional<SentLetter> about(ReturnedMail mail) {
    return byAddress(mail)
        .flatMap(this::letter)
        .or(
            () ->
                byMessageId(mail)
                    .flatMap(this::letter)
                    .filter(letter -> mail.reports().stream().anyMatch(letter::isAbout)));
  }

  /// A notice to an authority that comes back is an alarm: somebody must see to its mailbox.
  ///
  /// @param mail a returned mail that is about no letter
  /// @return whether it is about a notice
  boolean isNotice(ReturnedMail mail) {
    Optional<UUID> notice =
        byAddress(mail)
            .filter(
                id ->
                    Sql.on(source)
                        .first("select 1 from notice where message_id = ?", row -> true, id)
                        .isPresent());
    notice.ifPresent(
        id -> {
          LOG.errorf("a notice came back: notice/%s, %s", id, mail.kind());
          audit.append("notice.returned", "notice/" + id, mail.kind().name());
        });
    return notice.isPresent();
  }

  private Optional<UUID> byAddress(ReturnedMail mail) {
    return mail.deliveredTo().stream()
        .map(addresses::deliveryOf)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<UUID> byMessageId(ReturnedMail mail) {
    String id = mail.messageId();
    String host = "@" + delivery.messageIdHost();
    if (id == null || !id.endsWith(host)) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(id.substring(0, id.length() - host.length())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Optional<SentLetter> letter(UUID id) {
    return Sql.on(source)
        .first("select id from recipient where id = ? for update", row -> id, id)
        .map(it -> new SentLetter(it, lists.person(it).map(Subscriber::email)));
  }
}
