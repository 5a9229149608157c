package breachportal.rendering.severity;

import static breachportal.contract.breach.DataCategory.BIOMETRICS;
import static breachportal.contract.breach.DataCategory.CALL_OR_BROWSING;
import static breachportal.contract.breach.DataCategory.CHILDREN;
import static breachportal.contract.breach.DataCategory.CREDENTIALS;
import static breachportal.contract.breach.DataCategory.DATE_OF_BIRTH;
import static breachportal.contract.breach.DataCategory.EMAIL;
import static breachportal.contract.breach.DataCategory.HEALTH;
import static breachportal.contract.breach.DataCategory.NAME;
import static breachportal.contract.breach.DataCategory.NATIONAL_ID;
import static breachportal.contract.breach.DataCategory.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Severity;
import breachportal.contract.breach.Severity.Factor;
import breachportal.contract.breach.Severity.Flag;
import breachportal.contract.breach.Severity.Level;
import breachportal.contract.breach.Severity.Line;
import breachportal.contract.breach.Severity.Reason;
import breachportal.rendering.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnisaSeverityTest {

  @Test
  void shouldMultiplyContextByIdentificationAndAddCircumstances() {
    Severity severity = EnisaSeverity.of(Notices.complete());

    // Bank accounts that the law calls sensitive: 3 + 1. Names with phone numbers: 1.
    // On sale 0.5, not altered 0, availability unknown 0.25, deliberate 0.5.
    assertThat(severity.dataProcessingContext()).isEqualTo(4);
    assertThat(severity.easeOfIdentification()).isEqualTo(1);
    assertThat(severity.circumstances()).isEqualTo(1.25);
    assertThat(severity.score()).isEqualTo(5.25);
    assertThat(severity.level()).isEqualTo(Level.VERY_HIGH);
    assertThat(severity.working())
        .extracting(Line::factor)
        .containsExactly(
            Factor.DATA_PROCESSING_CONTEXT,
            Factor.EASE_OF_IDENTIFICATION,
            Factor.CONFIDENTIALITY,
            Factor.INTEGRITY,
            Factor.AVAILABILITY,
            Factor.MALICIOUS_INTENT);
    assertThat(severity.flags())
        .containsExactly(Flag.MORE_THAN_100_PEOPLE, Flag.ENCRYPTION_UNKNOWN);
  }

  @Test
  void shouldTakeTheWorseReasonableValueOfAllThatIsUnknown() {
    Severity severity = EnisaSeverity.of(ReportContent.EMPTY);

    assertThat(severity.working()).allMatch(Line::assumed);
    assertThat(severity.score()).isEqualTo(3 * 1 + 0.5 + 0.25 + 0.25 + 0.5);
    assertThat(severity.flags()).containsExactly(Flag.NUMBER_OF_PEOPLE_UNKNOWN);
  }

  @Test
  void shouldBeLowForAMislaidListOfNames() {
    Severity severity =
        EnisaSeverity.of(
            report(
                nature(Answer.YES, List.of(BreachAct.ERROR), List.of(BreachActor.INSIDE)),
                null,
                NAME));

    assertThat(severity.score()).isEqualTo(1 * 0.5 + 0.25);
    assertThat(severity.level()).isEqualTo(Level.LOW);
  }

  @Test
  void shouldCountNobodyTwiceAsRecipient() {
    Severity sold = EnisaSeverity.of(Notices.complete());

    assertThat(line(sold, Factor.CONFIDENTIALITY).reason()).isEqualTo(Reason.ON_SALE);
    assertThat(line(sold, Factor.CONFIDENTIALITY).value()).isEqualTo(0.5);
  }

  @Test
  void shouldDecideTheContextByTheMostCriticalData() {
    assertThat(context(NAME).reason()).isEqualTo(Reason.SIMPLE_DATA);
    assertThat(context(NAME, HEALTH).value()).isEqualTo(4);
    assertThat(context(NAME, HEALTH).categories()).containsExactly(HEALTH);
    assertThat(context(NAME, CHILDREN).reason()).isEqualTo(Reason.DATA_OF_CHILDREN);
    assertThat(context(NAME, PHONE_NUMBER, EMAIL, DATE_OF_BIRTH, NATIONAL_ID).reason())
        .isEqualTo(Reason.SIMPLE_DATA_ALLOWS_PROFILE);
    assertThat(context(EMAIL, CREDENTIALS).value()).isEqualTo(3);
    assertThat(context(HEALTH, CREDENTIALS).value()).isEqualTo(4);
  }

  @Test
  void shouldReadAProfileFromManyRecordsOfAPerson() {
    DataInvolved few = records(10, 10);
    DataInvolved many = records(1_000, 10);
    DataInvolved unknown = new DataInvolved(CALL_OR_BROWSING, null, null, null, null, null);

    assertThat(context(few).value()).isEqualTo(2);
    assertThat(context(many).value()).isEqualTo(3);
    assertThat(context(many).assumed()).isFalse();
    assertThat(context(unknown).value()).isEqualTo(3);
    assertThat(context(unknown).assumed()).isTrue();
  }

  @Test
  void shouldReadHealthFromAListOfPatients() {
    People patients = new People(List.of(PeopleKind.PATIENTS), null, null, null);

    Line line =
        line(EnisaSeverity.of(report(null, patients, NAME)), Factor.DATA_PROCESSING_CONTEXT);

    assertThat(line.reason()).isEqualTo(Reason.PEOPLE_IMPLY_HEALTH);
    assertThat(line.value()).isEqualTo(3);
  }

  @Test
  void shouldTellPeopleMoreEasilyTheMoreIsKnownOfThem() {
    assertThat(identification(NAME)).isEqualTo(0.5);
    assertThat(identification(NAME, PHONE_NUMBER)).isEqualTo(1);
    assertThat(identification(PHONE_NUMBER)).isEqualTo(0.5);
    assertThat(identification(PHONE_NUMBER, EMAIL)).isEqualTo(0.75);
    assertThat(identification(NATIONAL_ID)).isEqualTo(0.75);
    assertThat(identification(BIOMETRICS, EMAIL)).isEqualTo(1);
    assertThat(identification(HEALTH)).isEqualTo(0.25);
  }

  @Test
  void shouldNeverFallWhenMoreDataIsTouched() {
    for (DataCategory first : DataCategory.values()) {
      for (DataCategory second : DataCategory.values()) {
        double one = EnisaSeverity.of(report(null, null, first)).score();
        double both = EnisaSeverity.of(report(null, null, first, second)).score();
        assertThat(both).as("%s and %s", first, second).isGreaterThanOrEqualTo(one);
      }
    }
  }

  @Test
  void shouldStayWithinTheBoundsOfTheMethod() {
    for (DataCategory category : DataCategory.values()) {
      Severity severity = EnisaSeverity.of(report(null, null, category));
      assertThat(severity.dataProcessingContext()).isBetween(1.0, 4.0);
      assertThat(severity.easeOfIdentification()).isBetween(0.25, 1.0);
      assertThat(severity.circumstances()).isBetween(0.0, 2.0);
    }
  }

  @Test
  void shouldBeginEachLevelAtItsScore() {
    assertThat(Stream.of(0.25, 1.75, 2.0, 2.75, 3.0, 3.75, 4.0, 6.0).map(EnisaSeverity::level))
        .containsExactly(
            Level.LOW,
            Level.LOW,
            Level.MEDIUM,
            Level.MEDIUM,
            Level.HIGH,
            Level.HIGH,
            Level.VERY_HIGH,
            Level.VERY_HIGH);
  }

  @Test
  void shouldSayWhenAllDataIsUnintelligible() {
    DataInvolved encrypted =
        new DataInvolved(HEALTH, null, new Count(null, 20L, null), null, Answer.YES, null);

    assertThat(EnisaSeverity.of(content(null, null, List.of(encrypted))).flags())
        .containsExactly(Flag.DATA_UNINTELLIGIBLE);
  }

  private static double identification(DataCategory... categories) {
    return EnisaSeverity.of(report(null, null, categories)).easeOfIdentification();
  }

  private static Line context(DataCategory... categories) {
    return line(EnisaSeverity.of(report(null, null, categories)), Factor.DATA_PROCESSING_CONTEXT);
  }

  private static Line context(DataInvolved involved) {
    return line(
        EnisaSeverity.of(content(null, null, List.of(involved))), Factor.DATA_PROCESSING_CONTEXT);
  }

  private static Line line(Severity severity, Factor factor) {
    return severity.working().stream()
        .filter(line -> line.factor() == factor)
        .findFirst()
        .orElseThrow();
  }

  private static DataInvolved records(long records, long people) {
    return new DataInvolved(
        CALL_OR_BROWSING,
        new Count(null, records, null),
        new Count(null, people, null),
        false,
        Answer.NO,
        false);
  }

  private static Nature nature(
      Answer confidentiality, List<BreachAct> acts, List<BreachActor> actors) {
    return new Nature(
        null,
        null,
        confidentiality,
        Answer.NO,
        Answer.NO,
        null,
        acts,
        actors,
        null,
        null,
        null,
        null);
  }

  private static ReportContent report(Nature nature, People people, DataCategory... categories) {
    var data = new ArrayList<DataInvolved>();
    for (DataCategory category : categories) {
      data.add(new DataInvolved(category, null, null, null, Answer.NO, null));
    }
    return content(nature, people, data);
  }

  private static ReportContent content(Nature nature, People people, List<DataInvolved> data) {
    return new ReportContent(
        null, null, null, null, null, nature, data, people, null, null, null, null, null, null,
        null);
  }
}
