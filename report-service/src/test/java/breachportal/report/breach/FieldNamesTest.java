package breachportal.report.breach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data",
        "people",
        "people.number",
        "people.number.best",
        "people.provinces",
        "data[phone_number]",
        "data[phone_number].records.max",
        "data.records",
        "timeline.occurredFrom",
        "nature.sightings.channel",
        "tellingThePeople.howMany"
      })
  void shouldKnowTheFieldsOfAReport(String path) {
    assertThat(FieldNames.exist(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "people.",
        "people.shoes",
        "data[shoes]",
        "people[name]",
        "people.number.best.x",
        "peoplé",
        "data[phone_number",
        "class",
        "EMPTY"
      })
  void shouldKnowNoOthers(String path) {
    assertThat(FieldNames.exist(path)).isFalse();
  }
}
