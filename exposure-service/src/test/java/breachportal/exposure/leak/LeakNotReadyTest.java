package breachportal.exposure.leak;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.leak.LeakState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakNotReadyTest {

  @ParameterizedTest
  @EnumSource
  void shouldSayWhereTheLeakStandsInWords(LeakState state) {
    String said = new LeakNotReady(state, "takes no file").problem().detail();
    assertThat(said).startsWith("The leak takes no file: it").endsWith(". Nothing was changed.");
    assertThat(said).doesNotContain("`", "_");
  }
}
