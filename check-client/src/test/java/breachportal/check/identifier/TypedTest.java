package breachportal.check.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One table holds the command line, the page's script and the service's form to the same reading.
class TypedTest {

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  @ParameterizedTest
  @MethodSource("rows")
  void shouldReadAsTheOthersDo(String typed, String expected) {
    assertEquals(expected, read(typed));
  }

  @Test
  void shouldNotPrintItself() throws NotOneIdentifier {
    assertFalse(Typed.read("0912345678").toString().contains("912345678"));
  }

  @Test
  void shouldNotAskWhoseNumberItIsWhenItIsSaidToBeAnId() throws NotOneIdentifier {
    assertEquals("nid:VN:869123456", Typed.read("869123456", "national_id").canonical());
    assertThrows(NotOneIdentifier.class, () -> Typed.read("0912345678", "national_id"));
    assertThrows(NotOneIdentifier.class, () -> Typed.read("0912345678", "email"));
  }

  private static String read(String typed) {
    try {
      List<Typed> read = Typed.read(typed);
      return read.stream().map(Typed::canonical).collect(Collectors.joining(" "));
    } catch (NotOneIdentifier refused) {
      return "!" + refused.getMessage();
    }
  }

  static Stream<Arguments> rows() throws IOException {
    try (InputStream table =
        TypedTest.class.getResourceAsStream("/breachportal/check/typed-identifiers.tsv")) {
      byte[] bytes = Objects.requireNonNull(table).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> Pattern.compile("\t").split(line, -1))
          .map(cells -> Arguments.of(unescaped(cells[0]), cells[1]));
    }
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
