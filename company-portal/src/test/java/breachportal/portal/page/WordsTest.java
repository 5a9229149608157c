package breachportal.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Language;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void shouldCallWhatCitizensReadByItsNameInEveryLanguage() {
    Stream<Enum<?>> read =
        Stream.concat(Arrays.stream(DataCategory.values()), Arrays.stream(Sector.values()));
    assertTrue(
        read.map(each -> each.getDeclaringClass().getSimpleName() + "." + each.name())
            .allMatch(key -> Words.has(key, Language.VI) && Words.has(key, Language.ZH_HANS)));
  }

  @Test
  void shouldSayWhatWentWrongInEveryLanguage() {
    assertTrue(
        Arrays.stream(Trouble.values())
            .flatMap(
                each ->
                    Stream.of("title", "happened", "todo")
                        .map(part -> "Trouble." + each.name() + "." + part))
            .allMatch(key -> Arrays.stream(Language.values()).allMatch(in -> Words.has(key, in))));
  }

  @Test
  void shouldMakeAWordOfTheNameWhenNoneIsGiven() {
    assertEquals("Under investigation", Words.of(ReportState.UNDER_INVESTIGATION, Language.EN));
  }
}
