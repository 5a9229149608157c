package breachportal.notification.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.channel.WebhookSecret;
import breachportal.contract.channel.WebhookState;
import breachportal.contract.channel.WebhookState.DeadPost;
import breachportal.store.audit.AuditTrail;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where authorities' notices are posted, with secrets that are kept sealed and shown once.
@ApplicationScoped
public class Webhooks {
  static final String TABLE = "webhook_delivery";
  static final String CHANNEL = "notification_" + TABLE;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Sealer sealer;
  @Inject AuditTrail audit;
  @Inject WebhookSettings settings;

  /// Has a notice posted, if its authority asked for that; takes part in the transaction.
  ///
  /// @param messageId the message
  /// @param authorityId whom it goes to
  /// @param at from when on
  public void enqueue(UUID messageId, UUID authorityId, Instant at) {
    int inserted =
        sql()
            .update(
                """
                insert into webhook_delivery (id, authority_id, available_at)
                select ?, authority_id, ? from authority_webhook where authority_id = ?
                """,
                messageId,
                at,
                authorityId);
    if (inserted == 1) {
      sql().ring(CHANNEL);
    }
  }

  /// @param authorityId an authority
  /// @return how its webhook stands; takes part in the transaction
  public Optional<WebhookState> stateOf(UUID authorityId) {
    return sql()
        .first(
            """
            select url, secret_since, older_until, delivered_at,
              (select count(*) from webhook_delivery d
                where d.authority_id = w.authority_id and available_at < 'infinity')
            from authority_webhook w where authority_id = ?
            """,
            row ->
                new WebhookState(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    inFuture(instant(row.getTimestamp(3))),
                    row.getLong(5),
                    instant(row.getTimestamp(4)),
                    dead(authorityId)),
            authorityId);
  }

  private List<DeadPost> dead(UUID authorityId) {
    return sql()
        .query(
            """
            select d.id, n.report_reference, n.accepted_at, d.tries, d.last_answer
            from webhook_delivery d join notice n on n.message_id = d.id
            where d.authority_id = ? and d.available_at = 'infinity'
            order by n.accepted_at limit 100
            """,
            row ->
                new DeadPost(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getTimestamp(3).toInstant(),
                    row.getInt(4),
                    row.getString(5)),
            authorityId);
  }

  /// Has an authority's notices posted from now on, or elsewhere than before; with a new secret.
  ///
  /// @param authorityId the authority
  /// @param url where to
  /// @return the secret
  /// @throws FieldsRefused when nothing may be posted there
  @Transactional
  WebhookSecret set(UUID authorityId, String url) {
    if (Receiver.resolve(url, settings).isEmpty()) {
      throw new FieldsRefused(
          "url", "public", "The host needs public addresses only, and https (see operations).");
    }
    audit.append("channel.webhook-set", "authority/" + authorityId, Receiver.parse(url).getHost());
    sql()
        .update(
            """
            insert into authority_webhook (authority_id, url, sealed_secret, secret_since)
            values (?, ?, ''::bytea, ?) on conflict (authority_id) do update set url = excluded.url,
              sealed_older = null, older_until = null
            """,
            authorityId,
            url,
            time.instant());
    return draw(authorityId, url, null);
  }

  /// Draws a new secret; the one before it signs, too, until the overlap is over.
  ///
  /// @param authorityId an authority with a webhook
  /// @return the secret
  @Transactional
  WebhookSecret rotate(UUID authorityId) {
    String url =
        sql()
            .first(
                "select url from authority_webhook where authority_id = ? for update",
                row -> row.getString(1),
                authorityId)
            .orElseThrow(NotFound::new);
    audit.append("channel.webhook-secret-changed", "authority/" + authorityId, null);
    Instant until = time.instant().plus(settings.overlap());
    sql()
        .update(
            """
            update authority_webhook set sealed_older = sealed_secret, older_until = ?
            where authority_id = ?
            """,
            until,
            authorityId);
    return draw(authorityId, url, until);
  }

  private WebhookSecret draw(UUID authorityId, String url, @Nullable Instant olderUntil) {
    Secret secret = Secret.drawn();
    sql()
        .update(
            """
            update authority_webhook set sealed_secret = ?, secret_since = ? where authority_id = ?
            """,
            sealer.seal(secret.bytes(), context(authorityId)),
            time.instant(),
            authorityId);
    return new WebhookSecret(url, secret.shown(), olderUntil);
  }

  /// Posts nothing to the authority any more, what waits included.
  @Transactional
  void remove(UUID authorityId) {
    if (sql().update("delete from authority_webhook where authority_id = ?", authorityId) == 0) {
      throw new NotFound();
    }
    audit.append("channel.webhook-removed", "authority/" + authorityId, null);
  }

  /// Tries a post that was given up again from the beginning of the schedule.
  @Transactional
  void retry(UUID authorityId, UUID messageId) {
    int found =
        sql()
            .update(
                """
                update webhook_delivery set available_at = ?, attempts = attempts + 1, tries = 0,
                  first_tried_at = null
                where authority_id = ? and id = ? and available_at = 'infinity'
                """,
                time.instant(),
                authorityId,
                messageId);
    if (found == 0) {
      throw new NotFound();
    }
    audit.append("channel.webhook-retried", "notice/" + messageId, null);
    sql().ring(CHANNEL);
  }

  /// Where a post goes, and what signs it.
  ///
  /// @param url where to
  /// @param secrets what signs, the newest first
  record Target(String url, List<Secret> secrets) {}

  /// @param messageId a post
  /// @return where it goes; empty when it goes nowhere any more
  @Transactional
  Optional<Target> target(UUID messageId) {
    Instant now = time.instant();
    return sql()
        .first(
            """
            select w.authority_id, w.url, w.sealed_secret,
              case when w.older_until > ? then w.sealed_older end
            from authority_webhook w join webhook_delivery d using (authority_id) where d.id = ?
            """,
            row -> {
              UUID authorityId = Objects.requireNonNull(row.getObject(1, UUID.class));
              return new Target(
                  row.getString(2),
                  Stream.of(Optional.of(row.getBytes(3)), Optional.ofNullable(row.getBytes(4)))
                      .flatMap(Optional::stream)
                      .map(each -> Secret.of(sealer.open(each, context(authorityId))))
                      .toList());
            },
            now,
            messageId);
  }

  private @Nullable Instant inFuture(@Nullable Instant at) {
    return at == null || at.isBefore(time.instant()) ? null : at;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static byte[] context(UUID authorityId) {
    return ("webhook " + authorityId).getBytes(US_ASCII);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
