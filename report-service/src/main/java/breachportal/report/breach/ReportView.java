package breachportal.report.breach;

import breachportal.contract.report.Report;
import breachportal.report.obligation.Duties;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts a report together as its reader gets to see it: the walls around the rows keep drafts from
/// police, and other authorities' receipts too.
@ApplicationScoped
class ReportView {

  @Inject DataSource source;
  @Inject ReportLines lines;
  @Inject Drafts drafts;
  @Inject Revisions revisions;
  @Inject Duties duties;
  @Inject AttachedFiles files;

  /// @param report a report that the caller may see
  /// @return the report with all that hangs on it
  Report of(BreachReport report) {
    Draft draft = drafts.findById(report.id());
    return new Report(
        lines.line(report.id()),
        draft == null ? null : draft.content(),
        draft == null ? Draft.NONE : draft.version(),
        draft == null ? null : draft.savedAt(),
        revisions.summaries(report.id()),
        duties.obligationsOf(report.id()),
        receipts(report.id()),
        files.of(report.id()).stream().map(AttachedFile::toAttachment).toList(),
        report.withdrawalReason());
  }

  private List<Report.Receipt> receipts(UUID reportId) {
    return Sql.on(source)
        .query(
            """
            select c.authority_id, a.name, c.routed_at, c.sent_at, c.acknowledged_at,
              c.acknowledged_revision
            from receipt c join authority a on a.id = c.authority_id
            where c.report_id = ? order by c.routed_at, a.name
            """,
            ReportView::receipt,
            reportId);
  }

  private static Report.Receipt receipt(ResultSet row) throws SQLException {
    return new Report.Receipt(
        row.getObject("authority_id", UUID.class),
        row.getString("name"),
        row.getTimestamp("routed_at").toInstant(),
        instant(row.getTimestamp("sent_at")),
        instant(row.getTimestamp("acknowledged_at")),
        row.getObject("acknowledged_revision", Integer.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
