package breachportal.portal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UrgentStepTest {

  @Test
  void shouldPutTheMostUrgentFirst() {
    assertEquals(
        List.of(UrgentStep.CHANGE_PASSWORDS, UrgentStep.LOOK_FOR_LOANS, UrgentStep.HANG_UP),
        UrgentStep.after(
            List.of(
                DataCategory.PHONE_NUMBER, DataCategory.NATIONAL_ID, DataCategory.CREDENTIALS)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveAStepForEveryKindOfData(DataCategory category) {
    assertFalse(UrgentStep.after(List.of(category)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeSaidInEveryLanguage(UrgentStep step) {
    assertNotEquals(step.in(Language.EN), step.in(Language.VI));
    assertNotEquals(step.in(Language.EN), step.in(Language.ZH_HANS));
    assertNotEquals(step.in(Language.VI), step.in(Language.ZH_HANS));
  }
}
