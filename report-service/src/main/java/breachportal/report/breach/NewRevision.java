package breachportal.report.breach;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.organisation.Authority;
import breachportal.rendering.severity.EnisaSeverity;
import breachportal.report.authority.Authorities;
import breachportal.report.authority.Provinces;
import breachportal.report.authority.RoutingRules;
import breachportal.report.inbox.InboxRows;
import breachportal.report.notice.NoticePolicy;
import breachportal.report.notice.NoticePolicy.Notices;
import breachportal.report.notice.WrittenNotice;
import breachportal.report.obligation.Duties;
import breachportal.report.obligation.Duty;
import breachportal.report.organisation.Organisations;
import breachportal.report.organisation.RegisteredOrganisation;
import breachportal.report.outbox.Outbox;
import breachportal.report.signal.SignalRows;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes one revision of a report, its notice, who gets it, and the messages that carry it: the
/// common half of filing and withdrawing, in the caller's transaction.
@ApplicationScoped
class NewRevision {

  @Inject Organisations organisations;
  @Inject Authorities authorities;
  @Inject Provinces provinces;
  @Inject RoutingRules routing;
  @Inject Duties duties;
  @Inject Revisions revisions;
  @Inject Receipts receipts;
  @Inject AttachedFiles files;
  @Inject Outbox outbox;
  @Inject InboxRows inbox;
  @Inject SignalRows signals;
  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;

  /// What is written.
  ///
  /// @param phase which filing
  /// @param content what was filled in
  /// @param duties the report's duties, brought in line with this filing
  /// @param withdrawalReason why it was withdrawn; only in that phase
  /// @param at when
  record Filed(
      Phase phase,
      ReportContent content,
      List<Duty> duties,
      @Nullable String withdrawalReason,
      Instant at) {}

  /// What came of it.
  ///
  /// @param sha256 the hash of the notice
  /// @param notified the names of the authorities that get it
  record Written(String sha256, List<String> notified) {}

  /// @param report the report, its revision already counted up
  /// @param filed what is written
  /// @param caller who files
  /// @return what came of it
  Written write(BreachReport report, Filed filed, Caller caller) {
    List<AttachedFile> attached = files.of(report.id());
    attached.forEach(file -> file.fileWith(report.revision()));
    List<Receipt> before = receipts.of(report.id());
    Notices notices =
        NoticePolicy.noticesFor(
            filing(report, filed, attached, before), authorities.all(), routing.all());
    WrittenNotice written = WrittenNotice.of(notices.notice(), mapper);
    Severity severity = EnisaSeverity.of(notices.notice());
    revisions.persist(
        new FiledRevision(
            report,
            filed.phase(),
            filed.content(),
            notices.notice().noticeId(),
            written,
            severity,
            caller,
            filed.at()));
    send(report, notices, before, filed.at());
    inbox.place(report.id(), notices.notice(), severity);
    signals.write(report.id(), notices.notice());
    return new Written(
        written.sha256(), notices.recipients().stream().map(Authority::name).toList());
  }

  private void send(BreachReport report, Notices notices, List<Receipt> before, Instant at) {
    Set<UUID> known = before.stream().map(Receipt::authorityId).collect(Collectors.toSet());
    List<UUID> recipients = notices.recipients().stream().map(Authority::id).toList();
    recipients.stream()
        .filter(authority -> !known.contains(authority))
        .forEach(authority -> receipts.persist(new Receipt(report, authority, at)));
    entities.flush();
    outbox.append(report.id(), report.revision(), recipients, at);
  }

  private NoticePolicy.Filing filing(
      BreachReport report, Filed filed, List<AttachedFile> attached, List<Receipt> before) {
    RegisteredOrganisation organisation = organisations.findById(report.organisationId());
    return new NoticePolicy.Filing(
        Ids.next(),
        report.reference(),
        report.revision(),
        hashBefore(report),
        filed.phase(),
        filed.at(),
        organisation.toOrganisation(),
        organisation.provinceCode(),
        provincesOf(filed.content().people()),
        filed.content(),
        dutiesOfNotice(filed.duties(), before),
        attached.stream().map(AttachedFile::toAttachmentOfNotice).toList(),
        authoritiesOf(filed.duties()),
        before.stream().map(Receipt::authorityId).collect(Collectors.toSet()),
        filed.withdrawalReason());
  }

  private @Nullable String hashBefore(BreachReport report) {
    return revisions
        .findByIdOptional(new FiledRevision.Key(report.id(), report.revision() - 1))
        .map(FiledRevision::noticeSha256)
        .orElse(null);
  }

  private Set<String> provincesOf(@Nullable People people) {
    List<String> named =
        people == null
            ? List.of()
            : Objects.requireNonNullElse(people.provinces(), List.<String>of());
    return named.stream()
        .map(provinces::codeOf)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private List<DutyOfNotice> dutiesOfNotice(List<Duty> owed, List<Receipt> before) {
    Map<UUID, Instant> acknowledged = new HashMap<>();
    for (Receipt receipt : before) {
      Instant at = receipt.acknowledgedAt();
      if (at != null) {
        acknowledged.put(receipt.authorityId(), at);
      }
    }
    return duties.forNotice(owed, acknowledged);
  }

  private static Set<UUID> authoritiesOf(List<Duty> owed) {
    Set<UUID> named = new HashSet<>();
    for (Duty duty : owed) {
      UUID authority = duty.authorityId();
      if (authority != null) {
        named.add(authority);
      }
    }
    return named;
  }
}
