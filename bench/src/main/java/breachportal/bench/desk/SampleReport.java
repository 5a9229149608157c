package breachportal.bench.desk;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.Tlp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// Invents what companies report; the same random numbers invent the same reports.
///
/// @param random where chance comes from
public record SampleReport(Random random) {

  private static final List<String> WORDS =
      List.of(
          "danh sách",
          "thuê bao",
          "khách hàng",
          "bị rao bán",
          "trên diễn đàn",
          "nhân viên cũ",
          "sao chép",
          "tài khoản quản trị",
          "đối tác vận chuyển",
          "bệnh nhân",
          "hồ sơ vay",
          "số điện thoại",
          "căn cước công dân",
          "địa chỉ nhà",
          "phụ huynh",
          "học sinh",
          "máy chủ sao lưu",
          "mật khẩu yếu",
          "thư lừa đảo",
          "cơ sở dữ liệu",
          "kho lưu trữ",
          "không mã hóa",
          "phát hiện bởi",
          "công an thông báo",
          "đã khóa truy cập",
          "đang xác minh",
          "chi nhánh Tây Ninh",
          "chi nhánh Đà Nẵng",
          "kho Bình Dương",
          "tổng đài",
          "名单",
          "客户",
          "被出售",
          "手机号码",
          "内部人员",
          "数据库");

  private static final List<BreachAct> ACTS = List.of(BreachAct.values());
  private static final List<BreachActor> ACTORS = List.of(BreachActor.values());
  private static final List<DataCategory> DATA = List.of(DataCategory.values());
  private static final int MOST_PEOPLE = 2_000_000;

  /// @param detected when the company found it
  /// @param number makes some of its words its own
  /// @return what the company fills in
  public ReportContent content(Instant detected, int number) {
    long people = 1L + random.nextInt(10 + random.nextInt(MOST_PEOPLE));
    return new ReportContent(
        Phase.INITIAL,
        ReporterRole.CONTROLLER,
        Language.VI,
        false,
        new Timeline(
            new PartialTime("2025"), null, null, detected, detected, null, null, null, null),
        nature(number),
        data(),
        new People(
            List.of(PeopleKind.CUSTOMERS), new Count(null, people, null), List.of("VN"), null),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new Declaration("Nguyễn Văn Mẫu", "DPO", detected));
  }

  /// @param reporter who reports
  /// @param reference the report's reference
  /// @param content what was filled in
  /// @param filedAt when it was filed
  /// @return its notice
  public BreachNotice notice(
      BreachNotice.Reporter reporter, String reference, ReportContent content, Instant filedAt) {
    return new BreachNotice(
        BreachNotice.SCHEMA_VERSION,
        new UUID(random.nextLong(), random.nextLong()),
        reference,
        1,
        null,
        Phase.INITIAL,
        Language.VI,
        Tlp.AMBER_STRICT,
        filedAt,
        reporter,
        List.of(),
        false,
        content.timeline(),
        content.nature(),
        content.data() == null ? List.of() : content.data(),
        content.people(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        content.declaration(),
        null);
  }

  /// @return a time up to this long before
  public Instant before(Instant end, Duration longest) {
    return end.minusSeconds(random.nextLong(longest.toSeconds()));
  }

  private Nature nature(int number) {
    String summary =
        random
            .ints(24, 0, WORDS.size())
            .mapToObj(WORDS::get)
            .collect(Collectors.joining(" ", "", " người bán seller" + number % 5_000 + "."));
    return new Nature(
        summary,
        null,
        Answer.YES,
        Answer.NO,
        Answer.UNKNOWN,
        null,
        List.of(ACTS.get(random.nextInt(ACTS.size()))),
        List.of(ACTORS.get(random.nextInt(ACTORS.size()))),
        null,
        null,
        random.nextInt(4) > 0
            ? List.of()
            : List.of(
                new Nature.Sighting(
                    "Forum", "market.example.net/offer/" + number % 20_000, null, null)),
        Answer.YES);
  }

  private List<DataInvolved> data() {
    List<DataInvolved> data = new ArrayList<>();
    int first = random.nextInt(DATA.size());
    for (int i = 0; i <= random.nextInt(4); i++) {
      data.add(
          new DataInvolved(
              DATA.get((first + i) % DATA.size()), null, null, true, Answer.NO, false));
    }
    return data;
  }
}
