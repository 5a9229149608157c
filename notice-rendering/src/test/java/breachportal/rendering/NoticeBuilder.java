package breachportal.rendering;

import static breachportal.contract.breach.Answer.YES;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Consequences;
import breachportal.contract.breach.CrimeReport;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Measures;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.AttachmentOfNotice;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.notice.Tlp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A builder with everything filled in.
public final class NoticeBuilder {
  private Phase phase = Phase.UPDATE;
  private Language language = Language.VI;
  private Tlp tlp = Tlp.AMBER_STRICT;
  private Reporter reporter = Notices.saoMai();
  private Timeline timeline = Notices.timeline();
  private Nature nature = Notices.nature();
  private List<DataInvolved> data = Notices.data();
  private People people =
      new People(
          List.of(PeopleKind.SUBSCRIBERS, PeopleKind.EMPLOYEES),
          Notices.count(1_200_000, 1_350_000, 1_500_000),
          List.of("VN", "LA"),
          List.of("VN-HN", "VN-21", "Long An"));
  private boolean rest = true;

  public NoticeBuilder withPhase(Phase value) {
    phase = value;
    return this;
  }

  public NoticeBuilder withLanguage(Language value) {
    language = value;
    return this;
  }

  public NoticeBuilder withTlp(Tlp value) {
    tlp = value;
    return this;
  }

  public NoticeBuilder withReporter(Reporter value) {
    reporter = value;
    return this;
  }

  public NoticeBuilder withTimeline(Timeline value) {
    timeline = value;
    return this;
  }

  public NoticeBuilder withNature(Nature value) {
    nature = value;
    return this;
  }

  public NoticeBuilder withData(List<DataInvolved> value) {
    data = value;
    return this;
  }

  public NoticeBuilder withPeople(People value) {
    people = value;
    return this;
  }

  /// @param value whether consequences, measures and all that follows are filled in
  public NoticeBuilder withRest(boolean value) {
    rest = value;
    return this;
  }

  public BreachNotice build() {
    boolean withdrawn = phase == Phase.WITHDRAWN;
    boolean first = phase == Phase.INITIAL;
    return new BreachNotice(
        BreachNotice.SCHEMA_VERSION,
        UUID.fromString("0191f3c8-7a51-7c3e-9a55-3d1c2b4a5f60"),
        "BR-2026-000123-K",
        first ? 1 : 2,
        first ? null : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        phase,
        language,
        tlp,
        Notices.ISSUED,
        reporter,
        List.of(
            new DutyOfNotice(
                "VN Law 91/2025 art. 23, Decree 356/2025 art. 28",
                "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05)",
                ClockStart.DETECTED,
                Instant.parse("2026-11-20T20:05:00Z"),
                Notices.ISSUED,
                null,
                null)),
        rest ? Boolean.FALSE : null,
        timeline,
        nature,
        data,
        people,
        rest
            ? new Consequences(
                "Cuộc gọi lừa đảo mạo danh nhà mạng, chiếm đoạt SIM, mở khoản vay bằng số định"
                    + " danh.")
            : null,
        rest
            ? new Measures(
                "Khóa tài khoản đối tác; đổi khóa API.",
                "Rà soát toàn bộ quyền truy cập của bên thứ ba.",
                "Xác thực hai lớp cho mọi đối tác trước ngày 31/12.",
                "Không cung cấp mã OTP cho người gọi đến; đổi mã PIN của SIM.")
            : null,
        rest
            ? new TellingThePeople(
                YES,
                Instant.parse("2026-11-19T02:00:00Z"),
                "Thư điện tử và tin nhắn SMS",
                Notices.people(820_000),
                YES,
                null)
            : null,
        rest ? new CrimeReport(true, "PA05-2026/118") : null,
        rest
            ? List.of(
                new StillVerifying("data.bank_account", LocalDate.parse("2026-11-27")),
                new StillVerifying("people.number", null))
            : List.of(),
        rest
            ? List.of(
                new AttachmentOfNotice(
                    "Biên bản xác nhận vi phạm 17-11-2026.pdf",
                    "application/pdf",
                    482_133,
                    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"))
            : List.of(),
        rest ? new Declaration("Trần Văn Ví Dụ", "Tổng giám đốc", Notices.ISSUED) : null,
        withdrawn ? "Báo cáo trùng với BR-2026-000120-4." : null);
  }
}
