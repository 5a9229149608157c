package breachportal.portal.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  private static final String OWN = "https://portal.example.org";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "POST, same-origin, https://portal.example.org, true",
        "POST, same-origin, -, true",
        "POST, -, https://portal.example.org, true",
        "POST, -, HTTPS://PORTAL.EXAMPLE.ORG, true",
        "POST, -, -, false",
        "POST, cross-site, -, false",
        "POST, same-site, https://portal.example.org, false",
        "POST, none, -, false",
        "POST, same-origin, https://other.example.org, false",
        "POST, -, http://portal.example.org, false",
        "POST, -, null, false",
        "PUT, cross-site, https://other.example.org, false",
        "DELETE, -, -, false",
        "TRACE, -, -, false",
      })
  void shouldAllowOnlyWhatComesFromThisOrigin(
      String method, @Nullable String fetchSite, @Nullable String origin, boolean allowed) {
    assertEquals(allowed, SameOrigin.allows(method, fetchSite, origin, OWN));
  }

  @Test
  void shouldAllowReadingFromAnywhere() {
    assertEquals(true, SameOrigin.allows("GET", "cross-site", "https://other.example.org", OWN));
  }
}
