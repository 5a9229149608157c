package breachportal.exposure.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  /// As above, of what looks like numbers and addresses: the same cells each time.
  @Property(tries = 20_000, seed = "1")
  void shouldFindAgainWhatItFound(@ForAll("likely") String cell, @ForAll Kind kind) {
    for (String found : found(kind, cell)) {
      assertThat(found(kind, found.substring(found.lastIndexOf(':') + 1)))
          .as(cell)
          .containsExactly(found);
    }
  }

  @Provide
  Arbitrary<String> likely() {
    String parts =
        "09 +84 0084 84 86 13 0 7 12 912345678 0912345678 001099012345 11010519491231002X a b.c @"
            + " example.org @example.org mailto: at - . .0 / ( ) ; , : ' \" =\" x * E+10 Đ 李 \u00a0";
    return Arbitraries.oneOf(Arbitraries.just(" "), Arbitraries.of(parts.split(" ")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(each -> String.join("", each));
  }

  private static List<String> found(Kind kind, String cell) {
    return new ArrayList<>(Heard.of(kind, cell, Heard.VIETNAM))
        .stream().filter(said -> !said.startsWith("refused:")).toList();
  }
}
