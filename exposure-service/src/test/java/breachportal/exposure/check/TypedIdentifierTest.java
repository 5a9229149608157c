package breachportal.exposure.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.api.problem.FieldsRefused;
import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  @ParameterizedTest
  @MethodSource("rows")
  void shouldReadAsTheOthersDo(String typed, String expected) {
    assertEquals(expected, read(typed));
  }

  private static String read(String typed) {
    try {
      return TypedIdentifier.read(null, typed).canonical();
    } catch (FieldsRefused refused) {
      String rule = refused.problem().errors().getFirst().rule();
      List<String> both = new ArrayList<>();
      if (rule.equals("ambiguous")) {
        both.addAll(readAs(Kind.PHONE, typed));
        both.addAll(readAs(Kind.NATIONAL_ID, typed));
      }
      return both.isEmpty() ? "!" + rule : String.join(" ", both);
    }
  }

  private static List<String> readAs(@Nullable Kind kind, String typed) {
    try {
      return List.of(TypedIdentifier.read(kind, typed).canonical());
    } catch (FieldsRefused notOfThisKind) {
      return List.of();
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
