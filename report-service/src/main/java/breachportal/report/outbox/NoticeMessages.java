package breachportal.report.outbox;

import breachportal.contract.breach.Language;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.NoticeMessage;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Puts messages together when they are sent: the notice as it was filed, the mailbox as it is now.
/// Run it with the rights of the system.
@ApplicationScoped
class NoticeMessages {

  @Inject DataSource source;
  @Inject ObjectMapper mapper;

  /// @param messageId a message of the outbox
  /// @return what is sent; empty when the message is no longer there
  @Transactional
  Optional<NoticeMessage> find(UUID messageId) {
    return Sql.on(source)
        .first(
            """
            select a.id, a.name, a.email, a.languages, r.notice_json, r.organisation_id,
              r.report_id
            from outbox m join authority a on a.id = m.authority_id
            join revision r on r.report_id = m.report_id and r.number = m.revision
            where m.id = ?
            """,
            this::read,
            messageId);
  }

  /// Notes on the receipt that the notification service has the notice.
  ///
  /// @param messageId a message of the outbox
  /// @param at when it was taken
  @Transactional
  void noteSent(UUID messageId, Instant at) {
    Sql.on(source)
        .update(
            """
            update receipt c set sent_at = ?, sent_revision = m.revision from outbox m
            where m.id = ? and c.report_id = m.report_id and c.authority_id = m.authority_id
              and (c.sent_revision is null or c.sent_revision <= m.revision)
            """,
            at,
            messageId);
  }

  private NoticeMessage read(ResultSet row) throws SQLException {
    String json = row.getString("notice_json");
    return new NoticeMessage(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Stream.of((String[]) row.getArray("languages").getArray()).map(Language::valueOf).toList(),
        notice(json),
        json,
        row.getObject("organisation_id", UUID.class),
        row.getObject("report_id", UUID.class));
  }

  private BreachNotice notice(String json) {
    try {
      return mapper.readValue(json, BreachNotice.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored notice does not fit the contract", unreadable);
    }
  }
}
