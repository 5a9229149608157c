package breachportal.system;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// A company officer filling in a report, page by page, as the task list leads them.
final class ReportForm {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Visitor officer;
  private final ZonedDateTime detected;

  /// @param officer who fills it in, on the task list of a draft
  /// @param now the time of day
  ReportForm(Visitor officer, Instant now) {
    this.officer = officer;
    this.detected = now.minus(Duration.ofHours(5)).atZone(HANOI);
  }

  /// Answers every question of the list.
  ///
  /// @param provinces where in Vietnam the people live, as the page names them
  void fillIn(String... provinces) {
    about();
    when();
    what();
    data();
    officer.examine("task-list");
    people(provinces);
    response();
    stillOpen();
    declaration();
  }

  private void about() {
    officer.follow("About this filing");
    officer.examine("question-about");
    officer.choose("Which notice is this?", "First notice");
    officer.choose("What is your organisation to the data?", "Controller");
    officer.choose("In which language do you write this report?", "Vietnamese");
    officer.choose("Is a system of critical infrastructure touched?", "No");
    officer.press("Continue");
  }

  private void when() {
    officer.follow("When");
    officer.examine("question-detection");
    time("When did you detect it?", detected);
    time("When did you know that personal data was touched?", detected.plusHours(1));
    officer.choose("How did you find out?", "A customer told us");
    officer.press("Continue");
    officer.examine("question-occurrence");
    var begin = detected.minusMonths(2);
    part("When did it begin?", "Month", begin.getMonthValue());
    part("When did it begin?", "Year", begin.getYear());
    officer.choose("Does it still go on?", "Yes");
    officer.press("Continue");
  }

  private void what() {
    officer.follow("What happened");
    officer.examine("question-summary");
    officer.fill(
        "What happened, in your own words",
        "Một danh sách thuê bao được rao bán; nhật ký cho thấy một tài khoản đối tác đã tải về.");
    officer.fill("Where it happened (optional)", "Hệ thống chăm sóc khách hàng");
    officer.press("Continue");
    officer.examine("question-effect");
    officer.choose("Did others get to know the data?", "Yes");
    officer.choose("Was data changed?", "No");
    officer.choose("Was data lost or locked?", "No");
    officer.choose("Was data used for another purpose?", "I don't know yet");
    officer.press("Continue");
    officer.examine("question-act");
    officer.choose("What was done?", "Through a partner or supplier");
    officer.choose("Who did it?", "Somebody at a partner or supplier");
    officer.choose("Do you suspect an unlawful act?", "Yes");
    officer.press("Continue");
    officer.examine("question-sightings");
    officer.press("Continue");
  }

  private void data() {
    officer.follow("Which data");
    officer.examine("question-data");
    officer.choose("Which kinds of data were touched?", "Names", "Phone numbers");
    officer.press("Continue");
    for (var category : new String[] {"name", "phone"}) {
      officer.examine("question-data-" + category);
      count("How many records?", Map.of("Best estimate", "10,482"));
      count("How many people?", Map.of("Best estimate", "10,482"));
      officer.choose("Are these numbers counted or estimated?", "Counted");
      officer.choose("Was the data encrypted?", "No");
      officer.choose("Is it sensitive data under the law?", "No");
      officer.press("Continue");
    }
  }

  private void people(String... provinces) {
    officer.follow("Whose data");
    officer.examine("question-people");
    officer.choose("What are the people to your organisation?", "Subscribers");
    count(
        "How many people are concerned?",
        Map.of("Best estimate", "10,482", "At least", "10,000", "At most", "12,000"));
    officer.press("Continue");
    officer.examine("question-countries");
    officer.fill("Country", "Vietnam");
    officer.press("Continue");
    officer.examine("question-provinces");
    officer.choose("In which provinces do they live?", provinces);
    officer.press("Continue");
  }

  private void response() {
    officer.follow("Consequences");
    officer.examine("question-consequences");
    officer.fill("What harm is likely?", "Cuộc gọi lừa đảo.");
    officer.press("Continue");
    officer.follow("Measures");
    officer.examine("question-measures");
    officer.fill("What have you done?", "Đã khóa tài khoản đối tác.");
    officer.press("Continue");
    officer.follow("Telling the people");
    officer.examine("question-telling");
    officer.choose("Have the people concerned been told?", "No");
    officer.choose("Is there a public notice?", "No");
    officer.fill("If they have not been told: why not?", "Danh sách đang được chuẩn bị.");
    officer.press("Continue");
    officer.follow("Crime report");
    officer.examine("question-crime");
    officer.choose("Do you ask the police to take it up as a crime?", "Yes");
    officer.press("Continue");
  }

  private void stillOpen() {
    officer.follow("What is still being verified");
    officer.examine("question-open");
    officer.press("Continue");
  }

  private void declaration() {
    officer.follow("Declaration");
    officer.examine("question-declaration");
    officer.fill("Full name", "Đỗ Thị Lan");
    officer.fill("Capacity in which you declare this", "Data-protection officer");
    officer.press("Continue");
  }

  private void time(String question, ZonedDateTime time) {
    part(question, "Day", time.getDayOfMonth());
    part(question, "Month", time.getMonthValue());
    part(question, "Year", time.getYear());
    part(question, "Time", time.format(DateTimeFormatter.ofPattern("HH:mm")));
  }

  private void count(String question, Map<String, String> parts) {
    parts.forEach((label, text) -> part(question, label, text));
  }

  private void part(String question, String label, Object value) {
    officer.group(question).getByLabel(label).fill(value.toString());
  }
}
