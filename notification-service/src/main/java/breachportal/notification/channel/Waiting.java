package breachportal.notification.channel;

import breachportal.contract.breach.Language;
import breachportal.contract.channel.WaitReason;
import breachportal.contract.prompt.Prompt;
import breachportal.contract.prompt.PromptKind;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.prompt.Prompts;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Notices that could not be encrypted. They are off the lane; the authority was told, once for
/// each, that a notice waits at its desk.
@ApplicationScoped
class Waiting {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Prompts prompts;
  @Inject AuditTrail audit;

  /// A notice that can't be encrypted now.
  ///
  /// @param messageId the message
  /// @param authorityId whom it goes to
  /// @param email their mailbox
  /// @param language the language they read
  /// @param reportReference the report it is of
  record Notice(
      UUID messageId, UUID authorityId, String email, Language language, String reportReference) {}

  /// How an authority's waiting notices stand.
  ///
  /// @param count how many there are
  /// @param since since when the oldest waits
  /// @param reason why the newest does
  record Standing(long count, @Nullable Instant since, @Nullable WaitReason reason) {}

  /// Takes a notice off the lane, and has the authority told that it waits.
  ///
  /// @param notice the notice
  /// @param reason why
  /// @param found what was found of its authority's keys
  @Transactional
  void park(Notice notice, WaitReason reason, String found) {
    sql()
        .update(
            """
            insert into waiting_notice (message_id, authority_id, reason, found, since)
            values (?, ?, ?, ?, ?)
            on conflict (message_id) do update set reason = excluded.reason, found = excluded.found
            """,
            notice.messageId(),
            notice.authorityId(),
            reason.name().toLowerCase(Locale.ROOT),
            found,
            time.instant());
    sql().update("delete from notice_delivery where id = ?", notice.messageId());
    boolean isNew =
        prompts.take(
            promptId(notice.messageId()),
            new Prompt(
                PromptKind.NOTICE_WAITS,
                notice.email(),
                notice.language(),
                notice.reportReference(),
                null));
    if (isNew) {
      audit.append(
          "notice.not-encrypted",
          "notice/" + notice.messageId(),
          reason.name().toLowerCase(Locale.ROOT));
    }
  }

  /// Puts the notices of an authority back on the lane; takes part in the transaction.
  ///
  /// @param authorityId the authority
  /// @return how many there were
  int release(UUID authorityId) {
    int released =
        sql()
            .update(
                """
                with gone as (
                  delete from waiting_notice where authority_id = ? returning message_id)
                insert into notice_delivery (id, available_at, queued_at)
                select message_id, ?, ? from gone on conflict do nothing
                """,
                authorityId,
                time.instant(),
                time.instant());
    if (released > 0) {
      sql().ring(LaneName.URGENT.channel());
      audit.append("notices.sent-again", "authority/" + authorityId, released + " notices");
    }
    return released;
  }

  /// Whose notices wait, and what was found then.
  record Found(UUID authorityId, String found) {}

  /// @return each once
  List<Found> found() {
    return sql()
        .query(
            "select distinct authority_id, found from waiting_notice",
            row -> new Found(row.getObject(1, UUID.class), row.getString(2)));
  }

  /// @return how many notices of all authorities wait
  long count() {
    return sql().first("select count(*) from waiting_notice", row -> row.getLong(1)).orElse(0L);
  }

  /// @param authorityId an authority
  /// @return how its notices stand
  Standing of(UUID authorityId) {
    return sql()
        .first(
            """
            select count(*), min(since), (array_agg(reason order by since desc))[1]
            from waiting_notice where authority_id = ?
            """,
            row ->
                new Standing(
                    row.getLong(1), instant(row.getTimestamp(2)), reason(row.getString(3))),
            authorityId)
        .orElseThrow();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable WaitReason reason(@Nullable String name) {
    return name == null ? null : WaitReason.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// @return the same for the same message, so that nobody is told twice
  private static UUID promptId(UUID messageId) {
    return UUID.nameUUIDFromBytes(
        ("notice waits " + messageId).getBytes(StandardCharsets.US_ASCII));
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
