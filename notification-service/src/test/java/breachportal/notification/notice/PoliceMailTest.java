package breachportal.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.delivery.OutgoingMail;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoliceMailTest {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldHaveTheSameWordsInEveryLanguage(Language language) {
    assertThat(NoticeWords.in(language).keys()).isEqualTo(NoticeWords.in(Language.EN).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldSayWhatADutyOfficerNeeds(Language language) {
    OutgoingMail mail =
        PoliceMail.write(
            Ids.next(), Messages.aMessageTo("hanoi@police.example.org", language), HANOI);

    assertThat(mail.text())
        .contains("BR-2026-000123-K", "TLP:AMBER+STRICT", "Công ty Viễn thông Sao Mai")
        .contains("VN Decree 356/2025 art. 28", "timeline.occurredTo", "VN-HN, VN-37")
        .contains("Fraud in the company's name.", "log.txt", "ab".repeat(32))
        .doesNotContain("{0}", "{1}", "null");
  }

  @Test
  void shouldReadWell() {
    OutgoingMail mail =
        PoliceMail.write(
            Ids.next(), Messages.aMessageTo("hanoi@police.example.org", Language.EN), HANOI);

    assertThat(mail.text())
        .startsWith(
            """
            Breach notice BR-2026-000123-K, revision 1: initial notice
            To: Công an thành phố Hà Nội
            TLP:AMBER+STRICT: pass this on only as the label allows.

            What is asked of you
            --------------------
            * Acknowledge this notice at the police desk of Breach Portal. The company then sees that\
             your authority has it.
            * The company asks you to take this up as a crime.
            """)
        .contains("How many people: about 1,200,000 (between 1,000,000 and 1,500,000)\n")
        .contains("Since when: October 2026\n")
        .contains(
            "* VN Decree 356/2025 art. 28, to A05: due 23 November 2026, 08:00 (UTC+07:00)"
                + " (clock starts when it was detected)\n");
  }
}
