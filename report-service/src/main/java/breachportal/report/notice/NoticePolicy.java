package breachportal.report.notice;

import breachportal.contract.breach.Language;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.AttachmentOfNotice;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.Organisation;
import breachportal.report.authority.RoutingRule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which notice a filing makes, and which authorities get it. Pure: the same filing, the
/// same authorities and the same rules make the same notice.
///
/// A notice goes to the authorities of the report's duties, to those that the rules of routing name
/// at the instant of filing, and to all that got an earlier notice of the same report: who was told
/// of a breach is told of its correction and of its withdrawal.
public final class NoticePolicy {

  private NoticePolicy() {}

  /// One filing, with all that its notice says.
  ///
  /// @param noticeId the notice's identifier
  /// @param reference the report's reference
  /// @param revision which revision, from 1
  /// @param supersedesSha256 the hash of the notice before; null for the first
  /// @param phase which filing
  /// @param filedAt when
  /// @param organisation who reports
  /// @param seat the code of the Vietnamese province it sits in
  /// @param peopleProvinces codes of the Vietnamese provinces where people concerned live
  /// @param content what was filled in
  /// @param duties the duties as the notice lists them
  /// @param attachments the files that go with it
  /// @param toldOfDuty authorities that a duty names
  /// @param toldBefore authorities that got an earlier notice
  /// @param withdrawalReason why it was withdrawn; only in that phase
  public record Filing(
      UUID noticeId,
      String reference,
      int revision,
      @Nullable String supersedesSha256,
      Phase phase,
      Instant filedAt,
      Organisation organisation,
      @Nullable String seat,
      Set<String> peopleProvinces,
      ReportContent content,
      List<DutyOfNotice> duties,
      List<AttachmentOfNotice> attachments,
      Set<UUID> toldOfDuty,
      Set<UUID> toldBefore,
      @Nullable String withdrawalReason) {}

  /// What a filing sends.
  ///
  /// @param notice the notice
  /// @param recipients who gets it, in the order of the authorities given
  public record Notices(BreachNotice notice, List<Authority> recipients) {}

  /// @param filing the filing
  /// @param authorities all authorities
  /// @param rules all rules of routing
  /// @return the notice and who gets it
  public static Notices noticesFor(
      Filing filing, List<Authority> authorities, List<RoutingRule> rules) {
    List<Authority> recipients =
        authorities.stream().filter(each -> isTold(each, filing, rules)).toList();
    return new Notices(noticeOf(filing), recipients);
  }

  private static boolean isTold(Authority authority, Filing filing, List<RoutingRule> rules) {
    return filing.toldOfDuty().contains(authority.id())
        || filing.toldBefore().contains(authority.id())
        || rules.stream()
            .anyMatch(
                rule ->
                    rule.sendsTo(
                        authority, filing.seat(), filing.peopleProvinces(), filing.filedAt()));
  }

  private static BreachNotice noticeOf(Filing filing) {
    ReportContent content = filing.content();
    return new BreachNotice(
        BreachNotice.SCHEMA_VERSION,
        filing.noticeId(),
        filing.reference(),
        filing.revision(),
        filing.supersedesSha256(),
        filing.phase(),
        Objects.requireNonNullElse(content.language(), Language.EN),
        Tlp.AMBER_STRICT,
        filing.filedAt(),
        reporter(filing),
        filing.duties(),
        content.criticalInfrastructure(),
        content.timeline(),
        content.nature(),
        Objects.requireNonNullElse(content.data(), List.of()),
        content.people(),
        content.consequences(),
        content.measures(),
        content.tellingThePeople(),
        content.crimeReport(),
        Objects.requireNonNullElse(content.stillVerifying(), List.of()),
        filing.attachments(),
        content.declaration(),
        filing.withdrawalReason());
  }

  private static Reporter reporter(Filing filing) {
    Organisation organisation = filing.organisation();
    return new Reporter(
        filing.content().reporterRole(),
        organisation.legalName(),
        organisation.registrationNumber(),
        organisation.taxCode(),
        organisation.headOffice(),
        organisation.country(),
        organisation.province(),
        organisation.sector(),
        organisation.phone(),
        organisation.website(),
        organisation.dpo(),
        organisation.contact24x7());
  }
}
