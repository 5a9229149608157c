package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.notification.delivery.SimulatedAnswer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final int LETTERS = 10_000;

  @Test
  void shouldAnswerAboutAsManyLettersSoAsWasAskedFor() {
    Random random = new Random(11);
    Map<SimulatedAnswer, Integer> said = new EnumMap<>(SimulatedAnswer.class);
    for (int i = 0; i < LETTERS; i++) {
      UUID letter = new UUID(random.nextLong(), random.nextLong());
      said.merge(Rehearsal.answer(letter, 0, new Shares(20, 10, 5)), 1, Integer::sum);
    }

    assertThat(said.get(SimulatedAnswer.TEMPORARY)).isBetween(1_900, 2_100);
    assertThat(said.get(SimulatedAnswer.BOUNCED)).isBetween(900, 1_100);
    assertThat(said.get(SimulatedAnswer.COMPLAINED)).isBetween(400, 600);
  }

  @Test
  void shouldTakeAtTheSecondTryWhatItDeferredAtTheFirst() {
    UUID letter = UUID.fromString("0192f000-0000-7000-8000-00000000beef");
    Shares all = new Shares(100, 0, 0);

    assertThat(Rehearsal.answer(letter, 0, all)).isEqualTo(SimulatedAnswer.TEMPORARY);
    assertThat(Rehearsal.answer(letter, 1, all)).isEqualTo(SimulatedAnswer.ACCEPTED);
  }
}
