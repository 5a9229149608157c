package breachportal.exposure.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentifierTest {

  @Test
  void shouldNotPrintItself() {
    assertThat(Identifier.phone("+84912345678")).hasToString("Identifier[PHONE, redacted]");
  }

  @Test
  void shouldBeOfItsKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identifier(Kind.EMAIL, "phone:+84912345678"))
        .withMessageNotContaining("84912345678");
  }

  /// Whatever a file holds, the normaliser answers; and what it found, it finds again in its own
  /// canonical form.
  @Property
  void shouldAnswerToAnyText(@ForAll @StringLength(max = 60) String cell, @ForAll Kind kind) {
    for (String found : found(kind, cell)) {
      assertThat(found(kind, found.substring(found.lastIndexOf(':') + 1))).containsExactly(found);
    }
  }

  private static List<String> found(Kind kind, String cell) {
    return new ArrayList<>(Heard.of(kind, cell, Heard.VIETNAM))
        .stream().filter(said -> !said.startsWith("refused:")).toList();
  }
}
