package breachportal.notification.channel;

import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.channel.AuthorityChannel;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.KeyUpload;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.channel.PinnedKey;
import breachportal.notification.channel.Keys.Kept;
import breachportal.notification.protection.MailProtection;
import breachportal.notification.protection.RecipientKey;
import breachportal.notification.webhook.Webhooks;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How each authority gets its notices, as the operator keeps it.
@ApplicationScoped
class Channels {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Keys keys;
  @Inject Waiting waiting;
  @Inject Webhooks webhooks;
  @Inject MailProtection protection;
  @Inject ChannelSettings settings;
  @Inject AuditTrail audit;

  /// @param authorityId an authority
  /// @return which of its keys may be used now; takes part in the transaction
  Choice choice(UUID authorityId) {
    MailChannel mail = mailOf(authorityId);
    KeyForm form = mail.keys();
    return new Choice(
        mail, form == null || protection.canSign(form), keys.of(authorityId), time.instant());
  }

  /// @return the channels of all authorities of which there is something to say
  @Transactional
  List<AuthorityChannel> all() {
    Collection<UUID> ids =
        new TreeSet<>(
            sql()
                .query(
                    """
                    select authority_id from authority_channel
                    union select authority_id from pinned_key
                    union select authority_id from authority_webhook
                    """,
                    row -> row.getObject(1, UUID.class)));
    return ids.stream().map(id -> view(id, null)).toList();
  }

  /// @param authorityId an authority
  /// @param mailbox its mailbox; null when it is not known
  /// @return its channel
  @Transactional
  AuthorityChannel of(UUID authorityId, @Nullable String mailbox) {
    return view(authorityId, mailbox);
  }

  /// Changes how an authority's mail is protected. What waits goes out as the new way has it.
  ///
  /// @param authorityId an authority
  /// @param mail how
  @Transactional
  void change(UUID authorityId, MailChannel mail) {
    KeyForm form = mail.keys();
    if (form != null && !protection.canSign(form)) {
      throw new Conflict(
          "no-signer", "The portal has no key of its own to sign such mail with; see operations.");
    }
    MailChannel before = mailOf(authorityId);
    sql()
        .update(
            """
            insert into authority_channel (authority_id, mail, changed_at) values (?, ?, ?)
            on conflict (authority_id) do update set mail = excluded.mail,
              changed_at = excluded.changed_at
            """,
            authorityId,
            WireNames.of(mail),
            time.instant());
    audit.append(
        "channel.changed",
        "authority/" + authorityId,
        WireNames.of(before) + " -> " + WireNames.of(mail));
    var unused = waiting.release(authorityId);
  }

  /// @param upload a key
  /// @return what it is
  /// @throws FieldsRefused when it can't be pinned
  RecipientKey read(KeyUpload upload) {
    RecipientKey key = RecipientKey.read(upload.text());
    KeyFacts facts = key.facts();
    Instant until = facts.validUntil();
    if (until != null && !time.instant().isBefore(until)) {
      throw new FieldsRefused(
          "text", "expired", "The key has expired. One that is valid is needed.");
    }
    if (!facts.isFor(upload.email())) {
      throw new FieldsRefused(
          "text", "other_address", "The key names another address than the authority's mailbox.");
    }
    return key;
  }

  /// Pins a key. What waits is tried again.
  ///
  /// @param authorityId whose
  /// @param upload the key and its fingerprint
  /// @throws FieldsRefused when it can't be pinned, or is another than the one that was looked at
  @Transactional
  void pin(UUID authorityId, KeyUpload upload) {
    RecipientKey key = read(upload);
    if (!key.facts().fingerprint().equals(upload.fingerprint())) {
      throw new FieldsRefused(
          "fingerprint", "same_key", "The fingerprint of the key that was compared is needed.");
    }
    keys.pin(authorityId, key, time.instant());
    audit.append("channel.key-pinned", "authority/" + authorityId, described(key.facts()));
    var unused = waiting.release(authorityId);
  }

  /// @param authorityId whose
  /// @param keyId one of its keys, which is used no more
  @Transactional
  void unpin(UUID authorityId, UUID keyId) {
    String fingerprint = keys.remove(authorityId, keyId);
    audit.append("channel.key-removed", "authority/" + authorityId, fingerprint);
  }

  private static String described(KeyFacts facts) {
    return WireNames.of(facts.form())
        + " "
        + facts.fingerprint()
        + (facts.validUntil() == null ? "" : " until " + facts.validUntil());
  }

  private AuthorityChannel view(UUID authorityId, @Nullable String mailbox) {
    Choice choice = choice(authorityId);
    Waiting.Standing standing = waiting.of(authorityId);
    return new AuthorityChannel(
        authorityId,
        choice.channel(),
        choice.keys().stream().map(each -> pinned(each, choice, mailbox)).toList(),
        standing.count(),
        standing.since(),
        standing.reason(),
        webhooks.stateOf(authorityId).orElse(null));
  }

  private PinnedKey pinned(Kept kept, Choice choice, @Nullable String mailbox) {
    KeyFacts facts = kept.key().facts();
    Instant until = facts.validUntil();
    Duration ahead =
        settings.expirySteps().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return new PinnedKey(
        kept.id(),
        facts,
        choice.stateOf(kept, mailbox),
        until != null && !choice.now().plus(ahead).isBefore(until),
        kept.pinnedAt());
  }

  private MailChannel mailOf(UUID authorityId) {
    return sql()
        .first(
            "select mail from authority_channel where authority_id = ?",
            row -> MailChannel.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
            authorityId)
        .orElse(MailChannel.PLAIN);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
