package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.Revision.Change;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final ObjectMapper JSON = ContractJson.mapper();

  @Test
  void shouldFindNothingBetweenTheSame() {
    assertThat(changes(aBreachReport().build(), aBreachReport().build())).isEmpty();
  }

  @Test
  void shouldNotCountWhenItWasDeclared() {
    ReportContent one =
        aBreachReport().declaration(new Declaration("An", "DPO", Instant.EPOCH)).build();
    ReportContent other =
        aBreachReport().declaration(new Declaration("An", "DPO", Instant.MAX)).build();

    assertThat(changes(one, other)).isEmpty();
  }

  @Test
  void shouldNameElementsByTheirCategoryInTheOrderOfTheFields() {
    ReportContent before =
        aBreachReport()
            .data(
                List.of(
                    data(DataCategory.PHONE_NUMBER, new Count(null, 1L, null)),
                    data(DataCategory.EMAIL, null)))
            .summary("One")
            .build();
    ReportContent after =
        aBreachReport()
            .data(
                List.of(
                    data(DataCategory.NAME, null),
                    data(DataCategory.PHONE_NUMBER, new Count(null, 2L, 5L))))
            .summary("Two")
            .build();

    assertThat(changes(before, after))
        .containsExactly(
            new Change("nature.summary", "One", "Two"),
            new Change("data[email]", "email", ""),
            new Change("data[email].encrypted", "no", ""),
            new Change("data[phone_number].records.best", "1", "2"),
            new Change("data[phone_number].records.max", "", "5"),
            new Change("data[name]", "", "name"),
            new Change("data[name].encrypted", "", "no"));
  }

  @Test
  void shouldShowGroupsThatCameAndLists() {
    ReportContent before = aBreachReport().countries("VN").build();
    ReportContent after = aBreachReport().countries("VN", "CN").complete().build();

    assertThat(changes(before, after))
        .containsExactly(
            new Change("people.countries", "VN", "VN, CN"),
            new Change("consequences.likelyHarm", "", "Spam calls"),
            new Change("measures.taken", "", "Access closed"),
            new Change("tellingThePeople.told", "", "yes"),
            new Change("tellingThePeople.how", "", "Letter"),
            new Change("tellingThePeople.publicNotice", "", "no"));
  }

  @Test
  void shouldNameOpenQuestionsByTheirField() {
    assertThat(
            changes(
                aBreachReport().stillVerifying("people.number", "data").build(),
                aBreachReport().stillVerifying("data").build()))
        .containsExactly(new Change("stillVerifying[people.number]", "people.number", ""));
  }

  private static DataInvolved data(DataCategory category, Count records) {
    return new DataInvolved(category, records, null, null, Answer.NO, null);
  }

  private static List<Change> changes(ReportContent before, ReportContent after) {
    return Changes.between(before, after, JSON);
  }
}
