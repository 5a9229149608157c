package breachportal.exposure.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "a.b@example.org, a.b@example.org",
    "A.B@EXAMPLE.ORG, a.b@example.org",
    "'  a.b@example.org ', a.b@example.org",
    "mailto:a.b@example.org, a.b@example.org",
    "a.b at example.org, a.b@example.org",
    "<a.b@example.org>, a.b@example.org",
    "a+tag@example.org, a+tag@example.org",
    "E-mail:a.b@example.org, a.b@example.org",
    "Email: a.b@example.org, a.b@example.org",
    "`a.b@example.org`, a.b@example.org",
    "o'neil@example.org, o'neil@example.org",
    "a.b@example.org:p@ss.word, a.b@example.org",
    "a.b＠example.org, a.b@example.org",
    "a@bücher.example, a@xn--bcher-kva.example"
  })
  void shouldReadEveryUsualForm(String cell, String address) {
    assertThat(addresses(cell)).containsExactly("email:" + address);
  }

  @Test
  void shouldReadSeveralAddressesInOneCell() {
    assertThat(addresses("a@example.org; b@example.net"))
        .containsExactly("email:a@example.org", "email:b@example.net");
    assertThat(addresses("a@example.org/b@example.net"))
        .containsExactly("email:a@example.org", "email:b@example.net");
    assertThat(addresses("'a@example.org'/'b@example.net'"))
        .containsExactly("email:a@example.org", "email:b@example.net");
    assertThat(addresses("'a@example.org','b@example.net'"))
        .containsExactly("email:a@example.org", "email:b@example.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b@example.org",
        ".a@example.org",
        "a..b@example.org",
        "a@example",
        "a@-example.org",
        "@example.org",
        "a@exa mple.org",
        "a***@example.org",
        "a###@example.org",
        "a@example.com,vn",
        "a@mail.example,com,vn",
        "đặng@example.org"
      })
  void shouldRefuseWhatIsNoAddress(String cell) {
    assertThat(addresses(cell)).hasSize(1).first().asString().startsWith("refused:");
  }

  @Test
  void shouldRefuseOneThatIsTooLong() {
    assertThat(addresses("a@" + "b".repeat(63) + "." + "c".repeat(300) + ".org"))
        .containsExactly("refused:too_long");
  }

  private static List<String> addresses(String cell) {
    return Heard.of(Kind.EMAIL, cell, Surroundings.UNKNOWN);
  }
}
