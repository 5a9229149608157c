package breachportal.notification.code;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import breachportal.api.problem.TooMany;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CodeLookupsTest {

  @Test
  void shouldRefuseMoreThanItsShareOfASecondAndNoneOfTheNext() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T05:00:00Z"));
    CodeLookups lookups = new CodeLookups(now::get, 2);
    lookups.count();
    lookups.count();

    assertThatExceptionOfType(TooMany.class).isThrownBy(lookups::count);
    now.set(now.get().plusSeconds(1));

    lookups.count();
  }
}
