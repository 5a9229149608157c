package breachportal.report.cases;

import breachportal.api.identity.Caller;
import breachportal.contract.desk.CaseFile.LinkedLeak;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.HandoverRequest;
import breachportal.report.desk.GiveReport;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Shares the reports of a case with those who have joined it, each report once an authority.
@ApplicationScoped
class ShareWithMembers {

  @Inject DataSource source;
  @Inject GiveReport give;

  /// @param officer whose authority has the reports, or can't share them
  /// @param of the case
  /// @param reports its reports
  /// @param members who should have them
  void all(Caller officer, CaseSummary of, Collection<UUID> reports, Collection<UUID> members) {
    List<UUID> others = members.stream().filter(it -> !it.equals(officer.authority())).toList();
    if (others.isEmpty()) {
      return;
    }
    for (UUID report : reports) {
      give.shareOnce(
          officer, report, new HandoverRequest(Handover.Kind.SHARE, others, "Case: " + of.title()));
    }
  }

  /// @param id a case
  /// @return the leaks that are linked to it
  List<LinkedLeak> leaks(UUID id) {
    return Sql.on(source)
        .query(
            "select * from case_leak where case_id = ? and unlinked_at is null order by id",
            row ->
                new LinkedLeak(
                    row.getObject("leak_id", UUID.class),
                    row.getString("title"),
                    row.getTimestamp("linked_at").toInstant()),
            id);
  }
}
