package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.file.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeizedFileTest {

  private final List<String> said = new ArrayList<>();
  private int rows;

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void shouldTellTheDelimiter(String delimiter) throws IOException {
    read("tên#phone#email\nÁnh#0912345678#a@example.org\n".replace("#", delimiter));

    assertThat(said).containsExactly("phone:+84912345678", "email:a@example.org");
    assertThat(rows).isEqualTo(1);
  }

  @Test
  void shouldDoWithoutAHeading() throws IOException {
    read("0912345678\n0912345679\n");

    assertThat(said).containsExactly("phone:+84912345678", "phone:+84912345679");
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void shouldLetTheContentDecideAgainstTheHeading() throws IOException {
    read("email,phone\n0912345678,a@example.org\n0912345679,b@example.org\n");

    assertThat(said)
        .containsExactly(
            "phone:+84912345678",
            "email:a@example.org",
            "phone:+84912345679",
            "email:b@example.org");
  }

  @Test
  void shouldNotTakeAnAccountForAnId() throws IOException {
    read("CCCD,Tài khoản ngân hàng\n001099012345,027317695855\n,037317695856\n");

    assertThat(said).containsExactly("nid:VN:001099012345");
  }

  @Test
  void shouldNotTakeNineDigitsForACardWithoutAHeading() throws IOException {
    read("0912345678,123456789\n0912345679,123456780\n");

    assertThat(said).containsExactly("phone:+84912345678", "phone:+84912345679");
  }

  @Test
  void shouldTellTheCountryOfARowByItsLetters() throws IOException {
    read("姓名,电话\n李雷,021 62345678\nĐặng Ánh,02162345678\n王芳,13912345678\n");

    assertThat(said)
        .containsExactly("phone:+862162345678", "phone:+842162345678", "phone:+8613912345678");
  }

  @Test
  void shouldReadQuotedFieldsOverLines() throws IOException {
    read("name,phone\n\"Ánh\nHuế\",\"0912345678\n0912345679\"\n\"say \"\"x\"\"\",0912345670\n");

    assertThat(said)
        .containsExactly("phone:+84912345678", "phone:+84912345679", "phone:+84912345670");
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void shouldNotLetAnOpenQuoteSwallowWhatFollows() throws IOException {
    String many = "Ánh,\"Huế\",0912345678\n".repeat(200);
    read("name,town,phone\n" + many + "Bình,\"Đà,0912345679\n" + many);

    assertThat(rows).isEqualTo(401);
    assertThat(said).filteredOn("phone:+84912345678"::equals).hasSize(400);
  }

  @Test
  void shouldRefuseTheLastCellOfACutRecord() throws IOException {
    read("name,phone,town\n" + "Ánh,0912345678,Huế\n".repeat(5) + "Bình,0912345679\n");

    assertThat(said.getLast()).isEqualTo("refused:cut_record");
  }

  @Test
  void shouldTakeQuotesForCharactersWhereTheyHoldNothingTogether() throws IOException {
    read("name,phone\n\"Ánh,0912345678\n\"Bình,0912345679\n");

    assertThat(said).containsExactly("phone:+84912345678", "phone:+84912345679");
  }

  @Test
  void shouldGiveUpWhereNothingIsFound() {
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> read("name,town\nÁnh,Huế\n"))
        .withMessage("no_identifiers");
  }

  private void read(String file) throws IOException {
    Findings findings =
        new Findings() {
          @Override
          public void found(Identifier identifier) {
            said.add(identifier.canonical());
          }

          @Override
          public void refused(Refusal reason) {
            said.add("refused:" + reason.code());
          }
        };
    byte[] bytes = file.getBytes(UTF_8);
    new SeizedFile(() -> new ByteArrayInputStream(bytes)).read(findings, () -> rows++);
  }
}
