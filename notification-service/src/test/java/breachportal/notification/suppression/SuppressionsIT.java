package breachportal.notification.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuppressionsIT {
  @Inject Suppressions suppressions;

  /// Two companies write the same mailbox in two ways, and both letters come up at once.
  @Test
  void shouldStopAnAddressInEachWayThatItIsWritten() {
    List<String> written = List.of("Gone.Both@example.net", "gone.both@EXAMPLE.net", "a@b.example");

    Set<String> stopped =
        RowScope.asSystem(() -> QuarkusTransaction.requiringNew().call(() -> stopped(written)));

    assertThat(stopped).containsExactlyInAnyOrder("Gone.Both@example.net", "gone.both@EXAMPLE.net");
  }

  private Set<String> stopped(List<String> written) {
    suppressions.add("GONE.BOTH@example.net", Reason.BOUNCED);
    return suppressions.stopped(written, true);
  }
}
