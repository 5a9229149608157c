package breachportal.portal.company;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.DrillRequest;
import breachportal.contract.campaign.Letter;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.Attachment;
import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.ReportSummary;
import breachportal.contract.report.Revision;
import breachportal.portal.Samples;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company's things for tests; nobody in them is real.
public final class CompanySamples {
  /// The report's identifier.
  public static final UUID REPORT = UUID.fromString("0d000000-0000-4000-8000-000000000001");

  /// The campaign's identifier.
  public static final UUID CAMPAIGN = UUID.fromString("0e000000-0000-4000-8000-000000000001");

  /// The report's address at the report service.
  public static final String AT = "/v1/reports/" + REPORT;

  private static final Instant FILED = Instant.parse("2026-11-21T04:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-24T02:12:00Z");

  private CompanySamples() {}

  /// @return the company
  public static Organisation saoMai() {
    return new Organisation(
        Samples.SAO_MAI,
        "Công ty Viễn thông Sao Mai",
        "VN",
        null,
        "0100109106",
        "1 Phố Mẫu, Hà Nội",
        "VN-HN",
        Sector.TELECOMMUNICATIONS,
        null,
        null,
        null,
        null,
        true);
  }

  /// @param state where it stands
  /// @param revision its newest revision
  /// @param hasDraft whether there is a draft
  /// @return the report's line
  public static ReportSummary summary(ReportState state, int revision, boolean hasDraft) {
    return new ReportSummary(
        REPORT,
        "BR-2026-000123-K",
        state,
        Samples.SAO_MAI,
        "Công ty Viễn thông Sao Mai",
        Sector.TELECOMMUNICATIONS,
        "VN-HN",
        new Count(null, 10_482L, null),
        revision,
        hasDraft,
        revision == 0 ? null : DUE,
        Instant.parse("2026-11-21T03:00:00Z"),
        revision == 0 ? null : FILED);
  }

  /// @param content what is filled in
  /// @param version the draft's version
  /// @return a report that was never filed
  public static Report aDraft(ReportContent content, long version) {
    return new Report(
        summary(ReportState.DRAFT, 0, true),
        content,
        version,
        Instant.parse("2026-11-21T03:10:00Z"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /// @param draft the draft of a supplement, if there is one
  /// @return a report with two revisions, acknowledged by one authority
  public static Report aFiledReport(@Nullable ReportContent draft) {
    return new Report(
        summary(ReportState.ACKNOWLEDGED, 2, draft != null),
        draft,
        draft == null ? 0 : 4,
        draft == null ? null : FILED,
        List.of(revisionLine(1), revisionLine(2)),
        List.of(
            duty("VN Law 91/2025 art. 23", Instant.parse("2026-11-21T04:00:00Z")),
            duty("VN Decree 356/2025 art. 29", null)),
        List.of(receipt(1, "A05", FILED.plusSeconds(120)), receipt(2, "Police of Hanoi", null)),
        List.of(anAttachment()),
        null);
  }

  /// @return a file of the report
  public static Attachment anAttachment() {
    return new Attachment(
        UUID.fromString("0f000000-0000-4000-8000-000000000001"),
        "biên bản.pdf",
        "application/pdf",
        48_211,
        "3f".repeat(32),
        FILED);
  }

  private static Report.Receipt receipt(int number, String name, @Nullable Instant acknowledged) {
    return new Report.Receipt(
        new UUID(0x0a00000000004000L, 0x8000000000000000L + number),
        name,
        FILED,
        FILED.plusSeconds(2),
        acknowledged,
        acknowledged == null ? null : 1);
  }

  private static Obligation duty(String regime, @Nullable Instant metAt) {
    return new Obligation(
        new UUID(1, regime.length()),
        regime,
        "Official Gazette",
        "A05",
        Phase.INITIAL,
        ClockStart.DETECTED,
        Instant.parse("2026-11-21T02:12:00Z"),
        DUE,
        metAt,
        metAt == null,
        null);
  }

  private static Report.RevisionSummary revisionLine(int number) {
    return new Report.RevisionSummary(
        number,
        number == 1 ? Phase.INITIAL : Phase.UPDATE,
        FILED.plusSeconds(3_600L * (number - 1)),
        "Nguyễn Thị An",
        ("a" + number).repeat(32));
  }

  /// @param number which
  /// @param content what was filed
  /// @param changes what differs
  /// @return a revision, as the service writes it; its notice is left out
  public static Map<String, Object> aRevision(
      int number, ReportContent content, List<Revision.Change> changes) {
    return Map.of("summary", revisionLine(number), "content", content, "changes", changes);
  }

  /// @param state where it stands
  /// @param list whether a list was uploaded
  /// @param decided how many of its rows are decided
  /// @return a campaign of 10,482 people
  public static Campaign aCampaign(CampaignState state, boolean list, long decided) {
    var letters = new EnumMap<Language, Letter>(Language.class);
    for (var language : Language.values()) {
      letters.put(
          language,
          new Letter(
              "Your data at Sao Mai",
              "Your data was copied on 20 November 2026.",
              "Your phone number was taken.",
              "We closed the hole.",
              "Hang up on callers who ask for a code.",
              "Call 1800 0000."));
    }
    long total = list ? 10_482 : 0;
    return new Campaign(
        CAMPAIGN,
        REPORT,
        "BR-2026-000123-K",
        "Công ty Viễn thông Sao Mai",
        state,
        letters,
        list ? aList() : null,
        null,
        new Campaign.Ledger(
            total, Math.max(0, decided - 3), Math.min(3, decided), 0, 0, 0, total - decided),
        FILED,
        state == CampaignState.DRAFT ? null : FILED.plusSeconds(60),
        state == CampaignState.COMPLETE ? FILED.plusSeconds(600) : null,
        null,
        state == CampaignState.HELD
            ? new Campaign.Hold("A05", FILED.plusSeconds(120), FILED.plusSeconds(86_400))
            : null,
        null);
  }

  /// @param state where it stands
  /// @return a drill with a list, none of whose letters are decided
  public static Campaign aDrill(CampaignState state) {
    var meant = aCampaign(state, true, 0);
    return new Campaign(
        meant.id(),
        meant.reportId(),
        meant.reportReference(),
        meant.organisationName(),
        meant.state(),
        meant.letters(),
        meant.list(),
        meant.reading(),
        meant.ledger(),
        meant.createdAt(),
        meant.startedAt(),
        meant.completedAt(),
        meant.cancelledAt(),
        null,
        new Campaign.Drill(new DrillRequest.Shares(5, 3, 1), 7));
  }

  private static Campaign.ListSummary aList() {
    return new Campaign.ListSummary(
        "thuê bao.csv",
        10_482,
        0,
        2,
        Map.of("email.syntax", 1L, "row.too_many_cells", 1L),
        Map.of("phone.syntax", 1L),
        17,
        Map.of(Language.VI, 10_000L, Language.ZH_HANS, 400L, Language.EN, 82L),
        List.of(new Campaign.ListColumn("sohopdong", "Số hợp đồng")),
        FILED,
        FILED.plusSeconds(90 * 86_400L),
        null);
  }
}
