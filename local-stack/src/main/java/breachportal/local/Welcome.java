package breachportal.local;

import breachportal.local.seed.SampleLeak;
import java.util.ArrayList;
import java.util.List;

/// What the person at the terminal needs to begin: addresses, logins, a number to try.
final class Welcome {
  private static final List<List<String>> LOGINS =
      List.of(
          List.of("officer@saomai.example.org", "company: Công ty Viễn thông Sao Mai"),
          List.of("officer@chengguang.example.org", "company: 澄光保险有限公司"),
          List.of("a05@police.example.org", "police, national: A05"),
          List.of("hanoi@police.example.org", "police: Hà Nội"),
          List.of("hcmc@police.example.org", "police: Thành phố Hồ Chí Minh"),
          List.of("thanhhoa@police.example.org", "police: Thanh Hóa"),
          List.of("tayninh@police.example.org", "police: Tây Ninh, with what was Long An"),
          List.of("dongnai@police.example.org", "police: Đồng Nai"),
          List.of("operator@portal.example.org", "operator"),
          List.of("auditor@portal.example.org", "auditor"));

  private Welcome() {}

  static String text(Ports ports) {
    var lines = new ArrayList<String>();
    lines.add("");
    row(lines, "The portal", ports.url(Port.PORTAL));
    row(lines, "All mail, as it would arrive", ports.url(Port.MAIL_WEB));
    row(lines, "The services' APIs", ports.url(Port.REPORT) + "/q/openapi");
    row(lines, "", ports.url(Port.NOTIFICATION) + "/q/openapi");
    row(lines, "", ports.url(Port.EXPOSURE) + "/q/openapi");
    row(lines, "A number in the sample leak", SampleLeak.NUMBER_IN_IT);
    row(lines, "A number in none", SampleLeak.NUMBER_NOT_IN_IT);
    lines.add("");
    row(lines, "Login; password " + LocalStack.DEMO_PASSWORD, "Who it is");
    lines.add("  " + "-".repeat(78));
    LOGINS.forEach(login -> row(lines, login.getFirst(), login.getLast()));
    lines.add("");
    return String.join(System.lineSeparator(), lines);
  }

  private static void row(List<String> lines, String left, String right) {
    lines.add("  %-32s  %s".formatted(left, right));
  }
}
