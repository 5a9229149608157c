package breachportal.check.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalIdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "0912 345 678, phone:+84912345678",
    "+84 (0)91-234-5678, phone:+84912345678",
    "0084912345678, phone:+84912345678",
    "+86 138 0013 8000, phone:+8613800138000",
    "001099012345, nid:VN:001099012345",
    "012345678, nid:VN:012345678",
    "11010519491231002x, nid:CN:11010519491231002X",
    "Reader@Example.ORG, email:reader@example.org",
  })
  void shouldHaveOneForm(String typed, String canonical) {
    assertEquals(canonical, CanonicalIdentifier.of(typed, "VN").canonical());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0912345xxx", "9.12E+08", "0912", "hello", "****5678", "a@"})
  void shouldNotGuess(String typed) {
    assertThrows(IllegalArgumentException.class, () -> CanonicalIdentifier.of(typed, "VN"));
  }

  @Test
  void shouldNotPrintItself() {
    String printed = CanonicalIdentifier.of("0912345678", "VN").toString();
    assertFalse(printed.contains("912345678"));
  }
}
