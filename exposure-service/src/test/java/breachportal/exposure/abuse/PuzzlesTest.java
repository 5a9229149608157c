package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.api.json.ContractJson;
import breachportal.contract.check.Challenge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;

class PuzzlesTest {

  private static final String SEAL_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_KEY =
      Base64.getEncoder()
          .encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.US_ASCII));

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Puzzles puzzles = puzzles(SEAL_KEY);

  @Test
  void shouldTakeWhatAltchaSolves() throws Exception {
    Challenge challenge = puzzles.issue(2);
    assertThat(challenge.maxnumber()).isEqualTo(1_600);
    assertThat(puzzles.solved(solution(challenge)).level()).isEqualTo(2);
    assertThat(puzzles.solved(solution(challenge))).isEqualTo(puzzles.solved(solution(challenge)));
  }

  @Test
  void shouldRefuseItWhenItIsOld() throws Exception {
    String solution = solution(puzzles.issue(0));
    now = now.plus(Duration.ofMinutes(10));
    assertThat(puzzles.solved(solution).expires()).isEqualTo(now);
    now = now.plusSeconds(1);
    refused(solution, "proof-of-work-expired");
  }

  @Test
  void shouldRefuseOneOfAnotherServer() throws Exception {
    refused(solution(puzzles(OTHER_KEY).issue(0)), "proof-of-work-wrong");
  }

  @Test
  void shouldRefuseAChangedOne() throws Exception {
    Challenge challenge = puzzles.issue(3);
    String solution = solution(challenge);
    for (String[] change :
        new String[][] {
          {"level=3", "level=0"},
          {"expires=", "expires=9"},
          {"SHA-256", "SHA-1"},
          {challenge.salt(), challenge.salt().substring(0, challenge.salt().length() - 1)},
        }) {
      String json = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
      assertThat(json).contains(change[0]);
      refused(encoded(json.replace(change[0], change[1])), "proof-of-work-wrong");
    }
  }

  private void refused(String solution, String type) {
    assertThatThrownBy(() -> puzzles.solved(solution))
        .isInstanceOf(ProofOfWorkRefused.class)
        .hasMessageContaining(type + ":");
  }

  private Puzzles puzzles(String sealKey) {
    return new Puzzles(
        new Limits(100, 100, 100), new CheckSecrets(sealKey), () -> now, ContractJson.mapper());
  }

  private static String solution(Challenge challenge) throws Exception {
    var solved =
        Altcha.solveChallenge(
            challenge.challenge(),
            challenge.salt(),
            Altcha.Algorithm.SHA256,
            challenge.maxnumber(),
            0);
    return encoded(
        """
        {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s"}"""
            .formatted(
                challenge.algorithm(),
                challenge.challenge(),
                solved.number,
                challenge.salt(),
                challenge.signature()));
  }

  private static String encoded(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
