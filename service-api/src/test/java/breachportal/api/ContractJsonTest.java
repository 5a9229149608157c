package breachportal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Timeline;
import breachportal.contract.campaign.TestSend;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

  private final ObjectMapper json = ContractJson.mapper();

  @Test
  void shouldNameEnumConstantsInLowerCase() throws Exception {
    var nature = json.readValue("{\"acts\":[\"insider_misuse\"]}", Nature.class);
    assertEquals(List.of(BreachAct.INSIDER_MISUSE), nature.acts());
    assertEquals("{\"acts\":[\"insider_misuse\"]}", json.writeValueAsString(nature));
  }

  @Test
  void shouldNameLanguagesByTheirTag() throws Exception {
    assertEquals("\"zh-Hans\"", json.writeValueAsString(Language.ZH_HANS));
    assertEquals(Language.VI, json.readValue("\"vi\"", Language.class));
  }

  @Test
  void shouldKeepPartialTimesAsTheyWereGiven() throws Exception {
    var timeline = json.readValue("{\"occurredFrom\":\"2016-03\"}", Timeline.class);
    assertEquals(new PartialTime("2016-03"), timeline.occurredFrom());
    assertEquals("{\"occurredFrom\":\"2016-03\"}", json.writeValueAsString(timeline));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"email\":\"a@example.org\",\"language\":\"vi\",\"extra\":1}",
        "{\"email\":\"a@example.org\",\"language\":0}",
        "{\"email\":5,\"language\":\"vi\"}",
        "{\"email\":\"a@example.org\",\"email\":\"b@example.org\",\"language\":\"vi\"}",
        "{\"email\":\"a@example.org\",\"language\":\"VI\"}",
        "{\"email\":\"a\\u0000@example.org\",\"language\":\"vi\"}",
        "{\"email\":\"a\\ud800@example.org\",\"language\":\"vi\"}",
        "{\"email\":\"a@example.org\",\"language\":\"vi\"} {}",
      })
  void shouldRefuseWhatIsNotInTheContract(String body) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(body, TestSend.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-13", "16", "2016-02-30", "2016-03-28T10:00:00", "yesterday"})
  void shouldRefuseWhatIsNoTime(String text) {
    assertThrows(
        JsonProcessingException.class,
        () -> json.readValue("{\"occurredFrom\":\"" + text + "\"}", Timeline.class));
  }
}
