package breachportal.portal;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.CrimeReport;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Measures;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Severity;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.Timeline;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.desk.InboxPage;
import breachportal.contract.desk.Message;
import breachportal.contract.desk.Note;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.Attachment;
import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.ReportSummary;
import breachportal.contract.report.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A report of a phone company in its second revision, for tests; nobody in it is real.
public final class ReportSamples {

  /// The report.
  public static final UUID ID = UUID.fromString("0d000000-0000-4000-8000-000000000001");

  /// A file that goes with it.
  public static final UUID FILE = UUID.fromString("0e000000-0000-4000-8000-000000000001");

  /// The police of Hanoi.
  public static final UUID HANOI = UUID.fromString("0a000000-0000-4000-8000-000000000002");

  private static final Instant FILED = Instant.parse("2026-11-21T08:30:00Z");

  private ReportSamples() {}

  /// @return its line in a list
  public static ReportSummary summary() {
    return new ReportSummary(
        ID,
        "BR-2026-000123-K",
        ReportState.FILED,
        Samples.SAO_MAI,
        "Công ty Viễn thông Sao Mai",
        Sector.TELECOMMUNICATIONS,
        "VN-HN",
        new Count(null, 10_482L, null),
        2,
        false,
        Instant.parse("2026-11-24T02:12:00Z"),
        FILED.minusSeconds(7_200),
        FILED);
  }

  /// @return the report
  public static Report report() {
    return new Report(
        summary(),
        null,
        0,
        null,
        List.of(revision(1, FILED.minusSeconds(3_600)), revision(2, FILED)),
        List.of(
            new Obligation(
                UUID.fromString("0f000000-0000-4000-8000-000000000001"),
                "VN Law 91/2025 art. 23",
                "Law 91/2025/QH15, art. 23; Decree 356/2025/ND-CP, art. 28",
                "A05, Ministry of Public Security",
                Phase.INITIAL,
                ClockStart.DETECTED,
                Instant.parse("2026-11-21T02:12:00Z"),
                Instant.parse("2026-11-24T02:12:00Z"),
                FILED.minusSeconds(3_600),
                false,
                null)),
        List.of(
            new Report.Receipt(HANOI, "Police of Hanoi", FILED, FILED.plusSeconds(2), null, null)),
        List.of(
            new Attachment(
                FILE, "Biên bản xác nhận.pdf", "application/pdf", 184_320, "ab".repeat(32), FILED)),
        null);
  }

  /// @return its second revision
  public static Revision second() {
    return new Revision(
        revision(2, FILED),
        ReportContent.EMPTY,
        notice(),
        severity(),
        List.of(
            new Revision.Change("people.number.best", "9000", "10482"),
            new Revision.Change("data[phone_number].records.max", "", "12000")));
  }

  private static Severity severity() {
    return new Severity(
        3.25,
        Severity.Level.HIGH,
        2,
        1,
        1.25,
        List.of(
            new Severity.Line(
                Severity.Factor.CONFIDENTIALITY, 0.5, Severity.Reason.ON_SALE, List.of(), false)),
        List.of(Severity.Flag.MORE_THAN_100_PEOPLE));
  }

  /// @return what the police of Hanoi have of it
  public static DeskFile deskFile() {
    return new DeskFile(
        inbox().items().getFirst(),
        List.of(
            message(Message.Side.AUTHORITY, "Which partner had the list?"),
            message(Message.Side.COMPANY, "<b>The courier</b>")),
        List.of(new Note(ID, "Looks like the shop of last year", FILED, "Officer An")),
        List.of(
            new Handover(
                ID,
                Handover.Kind.SHARE,
                "Police of Hanoi",
                "A05",
                "Seven places",
                FILED,
                "Officer An")));
  }

  private static Message message(Message.Side side, String text) {
    return new Message(ID, HANOI, "Police of Hanoi", side, text, FILED, "An");
  }

  /// @return the inbox of an authority that got it
  public static InboxPage inbox() {
    return new InboxPage(
        List.of(
            new InboxLine(
                ID,
                "BR-2026-000123-K",
                "Công ty Viễn thông Sao Mai",
                Sector.TELECOMMUNICATIONS,
                "VN-HN",
                ReportState.FILED,
                Phase.UPDATE,
                2,
                Severity.Level.HIGH,
                3.25,
                new Count(null, 10_482L, null),
                Instant.parse("2026-11-24T02:12:00Z"),
                FILED,
                null,
                null,
                null,
                null,
                false)),
        "bmV4dA",
        1,
        1_000);
  }

  private static Report.RevisionSummary revision(int number, Instant filedAt) {
    return new Report.RevisionSummary(
        number,
        number == 1 ? Phase.INITIAL : Phase.UPDATE,
        filedAt,
        "Nguyễn Văn Thử",
        Integer.toString(number).repeat(64));
  }

  private static BreachNotice notice() {
    return new BreachNotice(
        BreachNotice.SCHEMA_VERSION,
        UUID.fromString("0d000000-0000-4000-8000-00000000000a"),
        "BR-2026-000123-K",
        2,
        "1".repeat(64),
        Phase.UPDATE,
        Language.EN,
        Tlp.AMBER_STRICT,
        FILED,
        reporter(),
        List.of(),
        false,
        timeline(),
        nature(),
        List.of(
            new DataInvolved(
                DataCategory.PHONE_NUMBER,
                new Count(null, 10_482L, 12_000L),
                new Count(null, 10_482L, null),
                true,
                Answer.NO,
                false)),
        new People(
            List.of(PeopleKind.SUBSCRIBERS),
            new Count(null, 10_482L, null),
            List.of("VN"),
            List.of("Hà Nội", "Thanh Hóa")),
        null,
        new Measures("Access of the partner closed", "Logs are read", null, null),
        null,
        new CrimeReport(true, null),
        List.of(new StillVerifying("nature.systems", LocalDate.of(2026, 11, 25))),
        List.of(),
        new Declaration("Nguyễn Văn Thử", "Data-protection officer", FILED),
        null);
  }

  private static BreachNotice.Reporter reporter() {
    return new BreachNotice.Reporter(
        ReporterRole.CONTROLLER,
        "Công ty Viễn thông Sao Mai",
        null,
        "0100109106",
        "1 Phố Thử, Hà Nội",
        "VN",
        "Hà Nội",
        Sector.TELECOMMUNICATIONS,
        "+84 24 0000 0000",
        "https://saomai.example.org",
        new Contact("Nguyễn Văn Thử", "DPO", "+84 900 000 000", "dpo@saomai.example.org"),
        null);
  }

  private static Timeline timeline() {
    return new Timeline(
        new PartialTime("2026-10"),
        null,
        null,
        Instant.parse("2026-11-21T02:12:00Z"),
        null,
        DetectionMethod.RESEARCHER,
        null,
        null,
        Answer.UNKNOWN);
  }

  private static Nature nature() {
    return new Nature(
        "A partner's account was used to copy subscribers.\nThe list was offered for sale.",
        "Customer care system",
        Answer.YES,
        Answer.NO,
        Answer.NO,
        Answer.YES,
        List.of(BreachAct.PARTNER, BreachAct.INSIDER_MISUSE),
        List.of(BreachActor.PARTNER),
        null,
        "CRM <crm-01>",
        List.of(new Nature.Sighting("A chat group", null, "200 USDT", FILED)),
        Answer.YES);
  }
}
