package breachportal.exposure.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.api.problem.FieldsRefused;
import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The form reads what is typed as the page's script and the command line do: one table holds all
/// three to the same.
class TypedIdentifierTest {

  private static final Path TABLE =
      Path.of("../check-client/src/test/resources/breachportal/check/typed-identifiers.tsv");
  private static final Set<String> UNCLEAR = Set.of("!ambiguous", "!old_landline");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  @ParameterizedTest
  @MethodSource("rows")
  void shouldReadAsTheOthersDo(String typed, String expected) {
    assertEquals(expected, read(typed));
  }

  /// What the form asks about, the others look up as both kinds; but not where it stays unclear
  /// whose number it would be.
  private static String read(String typed) {
    String read = readAs(null, typed);
    String asPhone = readAs(Kind.PHONE, typed);
    if (!read.equals("!ambiguous") || UNCLEAR.contains(asPhone)) {
      return read.equals("!ambiguous") ? asPhone : read;
    }
    String both =
        Stream.of(asPhone, readAs(Kind.NATIONAL_ID, typed))
            .filter(each -> !each.startsWith("!"))
            .collect(Collectors.joining(" "));
    return both.isEmpty() ? read : both;
  }

  private static String readAs(@Nullable Kind kind, String typed) {
    try {
      return TypedIdentifier.read(kind, typed).canonical();
    } catch (FieldsRefused refused) {
      return "!" + refused.problem().errors().getFirst().rule();
    }
  }

  static Stream<Arguments> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> Pattern.compile("\t").split(line, -1))
        .map(cells -> Arguments.of(unescaped(cells[0]), cells[1]));
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
