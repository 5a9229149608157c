package breachportal.notification.notice;

import breachportal.api.hash.Sha256;
import breachportal.api.json.ContractJson;
import breachportal.contract.notice.NoticeDelivery;
import breachportal.contract.notice.NoticeMessage;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.webhook.PostedNotices;
import breachportal.notification.webhook.Webhooks;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The notices that have been taken in. A message is taken once, whatever how often it is sent.
@ApplicationScoped
class Notices implements PostedNotices {
  private static final ObjectMapper JSON = ContractJson.mapper();

  private static final String STATUS =
      """
      select n.message_id, n.authority_id, n.accepted_at, n.delivered_at,
        coalesce(d.tries, n.tries) as tries
      from notice n left join notice_delivery d on d.id = n.message_id where n.message_id = ?
      """;

  @Inject DataSource source;
  @Inject Sealer sealer;
  @Inject InstantSource time;
  @Inject Webhooks webhooks;

  /// Whether a message was new, and how far it has come.
  ///
  /// @param isNew whether it was taken in by this call
  /// @param delivery how far it has come
  record Intake(boolean isNew, NoticeDelivery delivery) {}

  /// Takes a message in: the notice and its delivery, in one transaction.
  ///
  /// @param messageId the message
  /// @param message its content
  /// @return whether it was new
  /// @throws AnotherNotice when the message was taken in before with another content
  @Transactional
  Intake take(UUID messageId, NoticeMessage message) {
    byte[] content = bytes(message);
    byte[] sha256 = Sha256.of(bytes(withoutOwner(message)));
    Instant now = time.instant();
    boolean isNew = insert(messageId, message, content, sha256, now) == 1;
    if (isNew) {
      sql().update("insert into notice_delivery (id, available_at) values (?, ?)", messageId, now);
      sql().ring(LaneName.URGENT.channel());
      webhooks.enqueue(messageId, message.authorityId(), now);
    } else if (!MessageDigest.isEqual(sha256, hashOf(messageId))) {
      throw new AnotherNotice();
    }
    return new Intake(isNew, find(messageId).orElseThrow());
  }

  private int insert(
      UUID messageId, NoticeMessage message, byte[] content, byte[] sha256, Instant now) {
    return sql()
        .update(
            """
            insert into notice (message_id, authority_id, report_reference, revision,
              authority_name, message_sha256, sealed_message, accepted_at, organisation_id,
              report_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            messageId,
            message.authorityId(),
            message.notice().reportReference(),
            message.notice().revision(),
            message.authorityName(),
            sha256,
            sealer.seal(content, context(messageId)),
            now,
            message.organisationId(),
            message.reportId());
  }

  /// A message that was first sent before it said whose it is stays the same message.
  private static NoticeMessage withoutOwner(NoticeMessage message) {
    return new NoticeMessage(
        message.authorityId(),
        message.authorityName(),
        message.email(),
        message.languages(),
        message.notice(),
        message.noticeJson(),
        null,
        null);
  }

  /// @param messageId the message
  /// @return how far it has come, if it was taken in
  @Transactional
  Optional<NoticeDelivery> find(UUID messageId) {
    return sql().first(STATUS, Notices::read, messageId);
  }

  /// @param messageId the message
  /// @return its content, addressed to where it goes now
  @Transactional
  NoticeMessage message(UUID messageId) {
    return sql()
        .first(
            "select sealed_message, corrected_email from notice where message_id = ?",
            row -> addressed(opened(messageId, row.getBytes(1)), row.getString(2)),
            messageId)
        .orElseThrow();
  }

  private NoticeMessage opened(UUID messageId, byte[] sealed) {
    try {
      return JSON.readValue(sealer.open(sealed, context(messageId)), NoticeMessage.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("a notice that was written can't be read", unreadable);
    }
  }

  private static NoticeMessage addressed(NoticeMessage message, @Nullable String email) {
    return email == null
        ? message
        : new NoticeMessage(
            message.authorityId(),
            message.authorityName(),
            email,
            message.languages(),
            message.notice(),
            message.noticeJson(),
            message.organisationId(),
            message.reportId());
  }

  @Override
  @Transactional
  public String json(UUID messageId) {
    return message(messageId).noticeJson();
  }

  /// Records that the authority's mail server took the notice; takes part in the transaction.
  void delivered(UUID messageId, int tries, Instant at) {
    sql()
        .update(
            "update notice set delivered_at = ?, tries = ? where message_id = ?",
            at,
            tries,
            messageId);
  }

  private byte[] hashOf(UUID messageId) {
    return sql()
        .first(
            "select message_sha256 from notice where message_id = ?",
            row -> row.getBytes(1),
            messageId)
        .orElseThrow();
  }

  private Sql sql() {
    return Sql.on(source);
  }

  private static byte[] bytes(NoticeMessage message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a notice that was read can be written", impossible);
    }
  }

  private static byte[] context(UUID messageId) {
    return ("notice " + messageId).getBytes(StandardCharsets.US_ASCII);
  }

  private static NoticeDelivery read(ResultSet row) throws SQLException {
    return new NoticeDelivery(
        row.getObject("message_id", UUID.class),
        row.getObject("authority_id", UUID.class),
        row.getTimestamp("accepted_at").toInstant(),
        instant(row.getTimestamp("delivered_at")),
        row.getInt("tries"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
