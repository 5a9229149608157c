package breachportal.notification.notice;

import breachportal.api.id.Ids;
import breachportal.api.json.ContractJson;
import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.ClockStart;
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
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Sector;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Notices to try the service with.
final class Messages {
  static final UUID HANOI = UUID.fromString("0a000000-0000-4000-8000-000000000002");
  private static final Instant FILED = Instant.parse("2026-11-21T02:12:00Z");

  private Messages() {}

  static NoticeMessage aMessageTo(String email, Language... languages) {
    return aMessage(aNotice("Công ty Viễn thông Sao Mai"), email, languages);
  }

  static NoticeMessage aMessage(BreachNotice notice, String email, Language... languages) {
    try {
      String json = ContractJson.mapper().writeValueAsString(notice) + "\n";
      return new NoticeMessage(
          HANOI,
          "Công an thành phố Hà Nội",
          email,
          List.of(languages),
          notice,
          json,
          Ids.next(),
          Ids.next());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static NoticeMessage aMessageOf(
      String reference, UUID authorityId, String email, Language language) {
    return aMessageOf(
        new NoticeSender.OwnReport(Ids.next(), Ids.next(), reference),
        authorityId,
        email,
        language);
  }

  static NoticeMessage aMessageOf(
      NoticeSender.OwnReport report, UUID authorityId, String email, Language language) {
    try {
      BreachNotice notice = aNotice(report.reference(), "Công ty Viễn thông Sao Mai");
      String json = ContractJson.mapper().writeValueAsString(notice) + "\n";
      return new NoticeMessage(
          authorityId,
          "A05",
          email,
          List.of(language),
          notice,
          json,
          report.organisationId(),
          report.id());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static BreachNotice aNotice(String legalName) {
    return aNotice("BR-2026-000123-K", legalName);
  }

  private static BreachNotice aNotice(String reference, String legalName) {
    return new BreachNotice(
        BreachNotice.SCHEMA_VERSION,
        UUID.fromString("019aa000-0000-7000-8000-000000000001"),
        reference,
        1,
        null,
        Phase.INITIAL,
        Language.VI,
        Tlp.AMBER_STRICT,
        FILED,
        reporter(legalName),
        List.of(
            new BreachNotice.DutyOfNotice(
                "VN Decree 356/2025 art. 28",
                "A05",
                ClockStart.DETECTED,
                Instant.parse("2026-11-23T01:00:00Z"),
                FILED,
                null,
                null)),
        false,
        new Timeline(
            new PartialTime("2026-10"),
            null,
            "Access logs",
            Instant.parse("2026-11-20T01:00:00Z"),
            null,
            DetectionMethod.INTERNAL_MONITORING,
            null,
            null,
            Answer.UNKNOWN),
        nature(),
        List.of(
            new DataInvolved(
                DataCategory.PHONE_NUMBER,
                new Count(null, 1_200_000L, null),
                new Count(1_000_000L, 1_200_000L, 1_500_000L),
                true,
                Answer.NO,
                false)),
        new People(
            List.of(PeopleKind.SUBSCRIBERS),
            new Count(1_000_000L, 1_200_000L, 1_500_000L),
            List.of("VN"),
            List.of("VN-HN", "VN-37")),
        new Consequences("Spam calls.\nFraud in the company's name."),
        new Measures("Access closed.", null, "Keys renewed.", "Distrust callers."),
        new TellingThePeople(Answer.NO, null, null, null, null, "The list is being made."),
        new CrimeReport(true, null),
        List.of(new StillVerifying("timeline.occurredTo", LocalDate.parse("2026-11-25"))),
        List.of(
            new BreachNotice.AttachmentOfNotice("log.txt", "text/plain", 12_345, "ab".repeat(32))),
        new Declaration("Nguyễn Văn A", "DPO", FILED),
        null);
  }

  private static BreachNotice.Reporter reporter(String legalName) {
    return new BreachNotice.Reporter(
        ReporterRole.CONTROLLER,
        legalName,
        "0100109106",
        "0100109106",
        "1 Example Street, Hà Nội",
        "VN",
        "VN-HN",
        Sector.TELECOMMUNICATIONS,
        "+84 24 0000 0000",
        null,
        new Contact("Trần Thị B", "DPO", "+84 24 0000 0001", "dpo@saomai.example.org"),
        null);
  }

  private static Nature nature() {
    return new Nature(
        "Một nhân viên đã sao chép danh sách thuê bao.",
        null,
        Answer.YES,
        Answer.NO,
        Answer.NO,
        null,
        List.of(BreachAct.INSIDER_MISUSE),
        List.of(BreachActor.INSIDE),
        null,
        "CRM",
        List.of(new Nature.Sighting("chat group", null, "3,000 USD", null)),
        Answer.YES);
  }
}
