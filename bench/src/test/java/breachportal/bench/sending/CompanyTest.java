package breachportal.bench.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.campaign.ListReading;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.problem.Problem.FieldError;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyTest {
  @Test
  void shouldWaitForAListThatIsComing() throws IOException {
    assertTrue(Company.isUnderWay(reading(State.RECEIVING)));
    assertTrue(Company.isUnderWay(reading(State.READING)));
    assertFalse(Company.isUnderWay(null));
  }

  @ParameterizedTest
  @EnumSource(names = {"ASKING", "REFUSED"})
  void shouldNotWaitForAListThatNeverComes(State state) {
    assertThrows(IOException.class, () -> Company.isUnderWay(reading(state)));
  }

  @Test
  void shouldSayWhyAListIsRefused() {
    IOException refused =
        assertThrows(IOException.class, () -> Company.isUnderWay(reading(State.REFUSED)));
    assertTrue(refused.getMessage().contains("quotes_balanced"), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
  }

  private static ListReading reading(State state) {
    FieldError fault = new FieldError("line 7", "quotes_balanced", "A quote is not closed.");
    return new ListReading(
        UUID.randomUUID(),
        "list.csv",
        state,
        1_000,
        500,
        7,
        Instant.EPOCH,
        state == State.REFUSED ? fault : null);
  }
}
