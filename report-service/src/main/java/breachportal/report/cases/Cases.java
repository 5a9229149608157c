package breachportal.report.cases;

import breachportal.api.identity.Caller;
import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.desk.CaseEvent.Kind;
import breachportal.contract.desk.CaseRequest;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.LeakLink;
import breachportal.contract.organisation.Authority;
import breachportal.report.audit.Things;
import breachportal.report.authority.Authorities;
import breachportal.report.breach.SentReports;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done with cases. Each step is told in the case's own history and in the audit trail, and
/// none is undone: links end, merged cases stay.
///
/// Who joins a case sees its reports: they are shared with every authority that has joined.
@ApplicationScoped
class Cases {

  @Inject CaseRows rows;
  @Inject ShareWithMembers share;
  @Inject SentReports reports;
  @Inject Authorities authorities;
  @Inject AuditTrail audit;

  @Transactional
  UUID open(Caller officer, CaseRequest request) {
    UUID id = rows.open(officer, request.title().strip());
    tell(officer, id, Kind.OPENED, request.title().strip(), null);
    request.reports().forEach(report -> link(officer, id, report));
    return id;
  }

  @Transactional
  void addReport(Caller officer, UUID id, UUID report) {
    var unused = rows.openForChange(officer, id);
    link(officer, id, report);
  }

  @Transactional
  void removeReport(Caller officer, UUID id, UUID report) {
    var unused = rows.openForChange(officer, id);
    if (rows.unlink(id, report)) {
      tell(officer, id, Kind.REPORT_UNLINKED, "", report);
      audit.append("case.unlinked", Things.within(officer.authority(), report), "case/" + id);
    }
  }

  @Transactional
  void addLeak(Caller officer, UUID id, LeakLink leak) {
    var unused = rows.openForChange(officer, id);
    if (rows.linkLeak(id, leak.leakId(), leak.title())) {
      tell(officer, id, Kind.LEAK_LINKED, leak.title(), leak.leakId());
    }
  }

  @Transactional
  void removeLeak(Caller officer, UUID id, UUID leak) {
    var unused = rows.openForChange(officer, id);
    if (rows.unlinkLeak(id, leak)) {
      tell(officer, id, Kind.LEAK_UNLINKED, "", leak);
    }
  }

  @Transactional
  void join(Caller officer, UUID id, UUID authority) {
    var unused = rows.openForChange(officer, id);
    Authority joining =
        authorities.all().stream()
            .filter(each -> each.id().equals(authority))
            .findFirst()
            .orElseThrow(
                () -> new FieldsRefused("authority", "known", "An authority of the portal."));
    if (rows.join(id, authority)) {
      tell(officer, id, Kind.AUTHORITY_JOINED, joining.name(), authority);
      share.all(officer, rows.one(officer, id), rows.reports(id), List.of(authority));
    }
  }

  @Transactional
  void note(Caller officer, UUID id, String text) {
    var unused = rows.one(officer, id);
    tell(officer, id, Kind.NOTE, text, null);
  }

  @Transactional
  void moveTo(Caller officer, UUID id, CaseState next) {
    CaseSummary found = rows.one(officer, id);
    if (next == CaseState.MERGED || found.state() == CaseState.MERGED) {
      throw new CaseEnded();
    }
    if (found.state() != next) {
      rows.moveTo(id, next, null);
      tell(officer, id, next == CaseState.CLOSED ? Kind.CLOSED : Kind.REOPENED, "", null);
    }
  }

  /// One case goes on as another: what is linked to it is linked there too, and who joined it
  /// joins.
  @Transactional
  void merge(Caller officer, UUID id, UUID into) {
    if (id.equals(into)) {
      throw new FieldsRefused("into", "other", "Another case.");
    }
    CaseSummary ending = rows.openForChange(officer, id);
    CaseSummary going = rows.openForChange(officer, into);
    if (!ending.leadAuthorityId().equals(officer.authority())) {
      throw new FieldsRefused("into", "lead", "Only the leading authority merges its case.");
    }
    rows.members(id).forEach(member -> rows.join(into, member));
    rows.reports(id).forEach(report -> rows.link(into, report));
    share.all(officer, going, rows.reports(into), rows.members(into));
    share.leaks(id).forEach(leak -> rows.linkLeak(into, leak.id(), leak.title()));
    rows.moveTo(id, CaseState.MERGED, into);
    tell(officer, id, Kind.MERGED_INTO, going.title(), into);
    tell(officer, into, Kind.MERGED_FROM, ending.title(), id);
  }

  /// Some reports go on as a case of their own, which the officer's authority leads.
  @Transactional
  UUID split(Caller officer, UUID id, CaseRequest request) {
    CaseSummary from = rows.openForChange(officer, id);
    if (!rows.reports(id).containsAll(request.reports())) {
      throw new FieldsRefused("reports", "linked", "Reports that are linked to this case.");
    }
    UUID split = rows.open(officer, request.title().strip());
    tell(officer, split, Kind.SPLIT_FROM, from.title(), id);
    for (UUID report : request.reports()) {
      rows.unlink(id, report);
      link(officer, split, report);
    }
    tell(officer, id, Kind.SPLIT_INTO, request.title().strip(), split);
    return split;
  }

  private void link(Caller officer, UUID id, UUID report) {
    if (reports.visible(officer, report).revision() == 0) {
      throw new NotFound();
    }
    if (rows.link(id, report)) {
      tell(officer, id, Kind.REPORT_LINKED, "", report);
      share.all(officer, rows.one(officer, id), List.of(report), rows.members(id));
      audit.append("case.linked", Things.within(officer.authority(), report), "case/" + id);
    }
  }

  private void tell(Caller officer, UUID id, Kind kind, String text, @Nullable UUID about) {
    rows.tell(officer, id, kind, text, about);
    audit.append(
        "case." + kind.name().toLowerCase(Locale.ROOT),
        "case/" + id,
        about == null ? null : about.toString());
  }
}
