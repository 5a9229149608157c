package breachportal.exposure.check;

import static breachportal.testing.Waits.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.exposure.ServiceTest;
import breachportal.exposure.abuse.Spending;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two replicas that open buckets for the same tokens.
@ServiceTest
class TokenUsesIT {

  private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

  @Inject Spending spending;

  @Test
  void shouldOpenAsManyBucketsAsATokenHasAndNoMore() {
    TokenUses replica = replica();
    BucketToken token = token(5);
    for (int i = 0; i < 5; i++) {
      replica.use(token);
    }
    assertThatThrownBy(() -> replica.use(token)).isInstanceOf(TokenRefused.class);
  }

  @Test
  void shouldLearnOfWhatATokenOpenedElsewhere() {
    TokenUses one = replica();
    TokenUses other = replica();
    BucketToken token = token(3);
    for (int i = 0; i < 3; i++) {
      one.use(token);
    }
    int[] openedElsewhere = {0};
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () -> {
                          other.use(token);
                          openedElsewhere[0]++;
                        })
                    .isInstanceOf(TokenRefused.class));
    assertThat(openedElsewhere[0]).isBetween(1, 3);
  }

  private TokenUses replica() {
    return new TokenUses(spending, InstantSource.fixed(NOW));
  }

  private static BucketToken token(int uses) {
    return new BucketToken(1, uses, NOW.plusSeconds(60), UUID.randomUUID());
  }
}
