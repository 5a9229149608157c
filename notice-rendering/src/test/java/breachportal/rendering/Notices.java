package breachportal.rendering;

import static breachportal.contract.breach.Answer.NO;
import static breachportal.contract.breach.Answer.UNKNOWN;
import static breachportal.contract.breach.Answer.YES;

import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.util.List;

/// Notices to try renderings on.
public final class Notices {

  public static final Instant ISSUED = Instant.parse("2026-11-20T03:12:45.678Z");
  public static final Instant FIRST_ISSUED = Instant.parse("2026-11-18T09:30:00.123456Z");

  private Notices() {}

  /// A second filing of a telecommunications company, with every field filled in.
  public static BreachNotice complete() {
    return aNotice().build();
  }

  /// What a company can file in the first hour: hardly anything.
  public static BreachNotice sparse() {
    return aNotice()
        .withPhase(Phase.INITIAL)
        .withReporter(
            new Reporter(
                null,
                "澄光保险有限公司",
                "91310000MA1FL0000X",
                null,
                null,
                "CN",
                null,
                Sector.INSURANCE,
                null,
                null,
                null,
                null))
        .withLanguage(Language.ZH_HANS)
        .withTimeline(null)
        .withNature(null)
        .withData(List.of())
        .withPeople(null)
        .withRest(false)
        .build();
  }

  public static NoticeBuilder aNotice() {
    return new NoticeBuilder();
  }

  static Reporter saoMai() {
    return new Reporter(
        ReporterRole.CONTROLLER,
        "Công ty Cổ phần Viễn thông Sao Mai",
        "0101234567",
        "0100109106",
        "Số 1 phố Ví Dụ, phường Cửa Nam, Hà Nội",
        "VN",
        "VN-HN",
        Sector.TELECOMMUNICATIONS,
        "+84 24 7300 0000",
        "https://saomai.example.org",
        new Contact(
            "Nguyễn Thị Mẫu",
            "Giám đốc bảo vệ dữ liệu",
            "+84 24 7300 0001",
            "dpo@saomai.example.org"),
        new Contact("Trung tâm trực sự cố", null, "+84 24 7300 0113", "soc@saomai.example.org"));
  }

  static Timeline timeline() {
    return new Timeline(
        new PartialTime("2026-10"),
        new PartialTime("2026-11-15"),
        "Theo nhật ký truy cập còn lưu; nhật ký trước tháng 10 đã bị ghi đè.",
        Instant.parse("2026-11-17T20:05:00Z"),
        Instant.parse("2026-11-18T01:40:00Z"),
        DetectionMethod.RESEARCHER,
        "Một nhà nghiên cứu gửi thư báo thấy dữ liệu được rao bán.",
        Instant.parse("2026-11-18T06:00:00Z"),
        NO);
  }

  static Nature nature() {
    return new Nature(
        "Kẻ tấn công dùng tài khoản của đối tác bảo trì để truy vấn hệ thống chăm sóc khách hàng và"
            + " tải về bảng thuê bao. Một phần dữ liệu đã được rao bán trên diễn đàn và trong nhóm"
            + " chat.\n\n"
            + "Đối tác 华南数据服务 đã khóa tài khoản; chúng tôi đang đối chiếu nhật ký.",
        "Hệ thống CRM tại trung tâm dữ liệu Hà Nội",
        YES,
        NO,
        UNKNOWN,
        YES,
        List.of(BreachAct.HACKING, BreachAct.PARTNER),
        List.of(BreachActor.OUTSIDE, BreachActor.PARTNER),
        "Đối tác bảo trì 华南数据服务",
        "CRM, kho dữ liệu báo cáo",
        List.of(
            new Sighting(
                "Diễn đàn mua bán dữ liệu",
                "https://market.example.net/threads/4711?ref=saomai&sort=new",
                "1.500 USDT",
                Instant.parse("2026-11-17T19:30:00Z")),
            new Sighting("Nhóm chat", "@ban_data_thue_bao", "theo gói 10.000 số", null)),
        YES);
  }

  static List<DataInvolved> data() {
    return List.of(
        new DataInvolved(
            DataCategory.NAME,
            count(1_200_000, 1_350_000, 1_500_000),
            people(1_350_000),
            true,
            NO,
            false),
        new DataInvolved(
            DataCategory.PHONE_NUMBER,
            count(1_200_000, 1_350_000, 1_500_000),
            people(1_350_000),
            true,
            NO,
            false),
        new DataInvolved(
            DataCategory.NATIONAL_ID, people(410_000), people(410_000), false, NO, true),
        new DataInvolved(DataCategory.BANK_ACCOUNT, null, null, null, UNKNOWN, true));
  }

  static Count count(long min, long best, long max) {
    return new Count(min, best, max);
  }

  static Count people(long best) {
    return new Count(null, best, null);
  }
}
