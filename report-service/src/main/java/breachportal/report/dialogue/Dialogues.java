package breachportal.report.dialogue;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.NotFound;
import breachportal.contract.desk.Message;
import breachportal.contract.desk.OpenQuestion;
import breachportal.contract.prompt.PromptKind;
import breachportal.report.breach.SentReports;
import breachportal.report.breach.SentReports.SentReport;
import breachportal.report.inbox.InboxRows;
import breachportal.report.prompt.Prompts;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Questions of authorities and answers of companies. Each message is mailed to the other side as
/// no more than a call to sign in; the words stay here.
@ApplicationScoped
public class Dialogues {

  @Inject DataSource source;
  @Inject SentReports reports;
  @Inject InboxRows inbox;
  @Inject Prompts prompts;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller the company, or an officer of an authority that has the report
  /// @param reportId the report
  /// @return what was written, the oldest first: to the company with all authorities, to police
  ///     with their own and with those that handed the report over to it
  @Transactional
  public List<Message> of(Caller caller, UUID reportId) {
    SentReport report = reports.visible(caller, reportId);
    return Sql.on(source)
        .query(
            """
            select m.id, m.authority_id, a.name as authority_name, m.side, m.text, m.at, m.by_name
            from message m join authority a on a.id = m.authority_id
            where m.report_id = ? order by m.id
            """,
            row -> {
              Message.Side side = Message.Side.valueOf(row.getString("side"));
              boolean masked = caller.isCompany() && side == Message.Side.AUTHORITY;
              return new Message(
                  row.getObject("id", UUID.class),
                  row.getObject("authority_id", UUID.class),
                  row.getString("authority_name"),
                  side,
                  row.getString("text"),
                  row.getTimestamp("at").toInstant(),
                  row.getString(masked ? "authority_name" : "by_name"));
            },
            report.id());
  }

  /// @return the questions to the caller's organisation that wait for an answer, the longest
  ///     waiting first, at most 100
  @Transactional
  List<OpenQuestion> open() {
    return Sql.on(source)
        .query(
            """
            select i.report_id, i.reference, a.id, a.name, q.at
            from inbox i join authority a on a.id = i.authority_id
              join lateral (
                select max(m.at) as at from message m
                where m.report_id = i.report_id and m.authority_id = i.authority_id
                  and m.side = 'AUTHORITY') q on true
            where i.dialogue = 'ASKED' and i.place < 2 and q.at is not null
            order by q.at, i.report_id limit 100
            """,
            row ->
                new OpenQuestion(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()));
  }

  /// @param officer an officer of an authority that has the report
  /// @param reportId the report
  /// @param text what they ask the company
  @Transactional
  void ask(Caller officer, UUID reportId, String text) {
    SentReport report = reports.routedForChange(officer, reportId);
    add(report, officer.authority(), Message.Side.AUTHORITY, text, officer);
    inbox.asked(reportId, officer.authority());
    prompts.toCompany(reportId, PromptKind.QUESTION, null);
    audit.append("question.asked", "report/" + reportId, "authority/" + officer.authority());
  }

  /// @param officer an officer of the company
  /// @param reportId the report
  /// @param authority whom they answer; has asked something before
  /// @param text the answer
  @Transactional
  void answer(Caller officer, UUID reportId, UUID authority, String text) {
    SentReport report = reports.ownForChange(officer, reportId);
    boolean asked =
        Sql.on(source)
            .first(
                "select 1 from message where report_id = ? and authority_id = ? limit 1",
                row -> true,
                reportId,
                authority)
            .isPresent();
    if (!asked) {
      throw new NotFound();
    }
    add(report, authority, Message.Side.COMPANY, text, officer);
    inbox.answered(reportId, authority);
    prompts.toAuthority(reportId, authority, PromptKind.ANSWER, null);
    audit.append("question.answered", "report/" + reportId, "authority/" + authority);
  }

  private void add(
      SentReport report, UUID authority, Message.Side side, String text, Caller writer) {
    Instant now = time.instant();
    Sql.on(source)
        .update(
            """
            insert into message (id, report_id, organisation_id, authority_id, side, text, at,
              by_subject, by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            Ids.next(),
            report.id(),
            report.organisationId(),
            authority,
            side.name(),
            text,
            now,
            writer.subject(),
            writer.name());
  }
}
