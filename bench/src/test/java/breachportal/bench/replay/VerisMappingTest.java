package breachportal.bench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.ReportContent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerisMappingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void shouldKeepAYearAYearAndWorkOutTheDetection() throws Exception {
    var timeline = map("{\"occurred\":\"2016\"}").timeline();
    assertEquals(new PartialTime("2016"), timeline.occurredFrom());
    assertEquals(Instant.parse("2017-01-01T00:00:00Z"), timeline.detectedAt());
  }

  @Test
  void shouldAddTheTimeToDiscovery() throws Exception {
    var report =
        map(
            "{\"occurred\":\"2016-03-01\",\"notified\":\"2019\","
                + "\"timeline\":{\"discovery\":{\"unit\":\"Days\",\"value\":2.0}}}");
    assertEquals(Instant.parse("2016-03-04T00:00:00Z"), report.timeline().detectedAt());
  }

  @Test
  void shouldNeverDetectInTheFuture() throws Exception {
    assertEquals(NOW, map("{\"occurred\":\"2026\"}").timeline().detectedAt());
  }

  @Test
  void shouldTakeCountsBeyondThirtyTwoBits() throws Exception {
    var report = map("{\"occurred\":\"2016\",\"data_total\":5000000000}");
    assertEquals(new Count(null, 5_000_000_000L, null), report.people().number());
  }

  @Test
  void shouldSayWhatIsNotKnownInsteadOfGuessing() throws Exception {
    var report = map("{\"occurred\":\"2016\"}");
    assertNull(report.people().number());
    assertEquals(
        List.of("people.number", "data"),
        report.stillVerifying().stream().map(each -> each.field()).toList());
  }

  @Test
  void shouldJoinVarietiesOfOneCategory() throws Exception {
    var report =
        map(
            "{\"occurred\":\"2016\",\"data\":[{\"variety\":\"Internal\",\"amount\":3},"
                + "{\"variety\":\"Secrets\",\"amount\":7},{\"variety\":\"Medical\"}]}");
    assertEquals(
        List.of(DataCategory.OTHER, DataCategory.HEALTH),
        report.data().stream().map(DataInvolved::category).toList());
    assertEquals(new Count(null, 7L, null), report.data().getFirst().records());
  }

  @Test
  void shouldMapEveryActionAndTakeUnknownOnes() throws Exception {
    var report = map("{\"occurred\":\"2016\",\"action\":{\"misuse\":{},\"unheard\":{}}}");
    assertEquals(List.of(BreachAct.INSIDER_MISUSE), report.nature().acts());
    assertTrue(map("{\"occurred\":\"2016\"}").nature().acts().contains(BreachAct.UNKNOWN));
  }

  private static ReportContent map(String incident) throws JsonProcessingException {
    return VerisMapping.toReport(new ObjectMapper().readTree(incident), NOW);
  }
}
