package breachportal.portal.company.question;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Consequences;
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
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.organisation.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Reports for tests.
public final class Contents {
  /// Two of the provinces.
  public static final List<Province> PROVINCES =
      List.of(
          new Province("VN-HN", "Hà Nội", List.of()),
          new Province("VN-37", "Tây Ninh", List.of("Long An")));

  private static final Instant DETECTED = Instant.parse("2026-11-21T02:12:00Z");

  private Contents() {}

  /// A report in which every question is answered.
  public static ReportContent aFullContent() {
    return new ReportContent(
        Phase.UPDATE,
        ReporterRole.CONTROLLER_PROCESSOR,
        Language.ZH_HANS,
        false,
        aTimeline(),
        aNature(),
        someData(),
        new People(
            List.of(PeopleKind.SUBSCRIBERS, PeopleKind.STUDENTS_AND_PARENTS),
            new Count(9_000L, 10_482L, 10_000_000_000_000L),
            List.of("VN", "CN"),
            List.of("VN-HN", "VN-37")),
        new Consequences("Scam calls.\nLoans in other people's names, “vay tiền”."),
        new Measures("Closed the hole.", "Calling people.", "An audit.", "Change your password."),
        new TellingThePeople(
            Answer.YES,
            DETECTED.plusSeconds(3_600),
            "By mail",
            new Count(null, 12L, null),
            Answer.UNKNOWN,
            "Some have no address."),
        new CrimeReport(true, "123/PC02"),
        List.of(
            new StillVerifying("people.provinces", LocalDate.of(2026, 12, 1)),
            new StillVerifying("data[email].records", null)),
        "Weekend.",
        new Declaration("Nguyễn Thị An", "Data-protection officer", null));
  }

  private static Timeline aTimeline() {
    return new Timeline(
        new PartialTime("2026-03"),
        new PartialTime("2026-11-20T22:15:00+07:00"),
        "From the log files.",
        DETECTED,
        Instant.parse("2026-11-21T02:12:34.567Z"),
        DetectionMethod.CUSTOMER,
        "A customer was called by name.",
        DETECTED.plusSeconds(60),
        Answer.NO);
  }

  private static Nature aNature() {
    return new Nature(
        "A partner's employee copied the list.\n\nIt was sold.",
        "Billing system",
        Answer.YES,
        Answer.NO,
        Answer.UNKNOWN,
        Answer.YES,
        List.of(BreachAct.INSIDER_MISUSE, BreachAct.PARTNER),
        List.of(BreachActor.PARTNER),
        "A call centre",
        "CRM",
        List.of(
            new Nature.Sighting("Telegram", "t.example.org/x", "200 USD", DETECTED),
            new Nature.Sighting("A forum", null, null, null)),
        Answer.YES);
  }

  private static List<DataInvolved> someData() {
    return List.of(
        new DataInvolved(
            DataCategory.PHONE_NUMBER,
            new Count(1L, 2L, 3L),
            new Count(null, 0L, null),
            true,
            Answer.NO,
            false),
        new DataInvolved(DataCategory.EMAIL, null, new Count(5L, null, null), false, null, true),
        new DataInvolved(DataCategory.HEALTH, null, null, null, Answer.UNKNOWN, null));
  }
}
