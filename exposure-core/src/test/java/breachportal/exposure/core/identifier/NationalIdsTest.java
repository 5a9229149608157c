package breachportal.exposure.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "001099012345, VN:001099012345",
        "001 099 012345, VN:001099012345",
        "CCCD: 001099012345, VN:001099012345",
        "\"'001099012345\", VN:001099012345",
        "056000550203.0, VN:056000550203",
        "56000550203, VN:056000550203",
        "2251440303, VN:002251440303",
        "372 884 858, VN:372884858",
        "95552243, VN:095552243",
        "11010519491231002X, CN:11010519491231002X",
        "11010519491231002x, CN:11010519491231002X",
        "440305199106194087, CN:440305199106194087",
        "110105 19491231 002X, CN:11010519491231002X",
        "`001099012345, VN:001099012345",
        "012345670 cấp ngày 12/03/2010 tại CA Hà Nội, VN:012345670",
        "CMND 012345670 (cap 05/2016), VN:012345670"
      })
  void shouldReadEveryUsualForm(String cell, String canonical) {
    assertThat(ids(cell)).containsExactly("nid:" + canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002, too_long",
    "110105194912310021, check_character",
    "110105194913310028, check_character",
    "097099012345, not_assigned",
    "000099012345, not_assigned",
    "001499012345, not_assigned",
    "012345678901, not_assigned",
    "123456789, not_assigned",
    "7708030641, not_assigned",
    "3036720949, not_assigned",
    "111111111, not_assigned",
    "0010990xxxxx, masked",
    "1101051949****002X, masked",
    "7.9E+10, scientific",
    "19910619, too_short",
    "0912345678, too_short",
    "12345, not_this_kind",
    "VCB 071384467, not_this_kind"
  })
  void shouldRefuseRatherThanGuess(String cell, String reason) {
    if (reason.equals("not_this_kind")) {
      assertThat(ids(cell)).hasSize(1);
      return;
    }
    assertThat(ids(cell)).containsExactly("refused:" + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"144579754/092066231801", "144579754; 092 066 231 801"})
  void shouldReadTheOldCardAndTheNewBesideEachOther(String cell) {
    assertThat(ids(cell)).containsExactly("nid:VN:144579754", "nid:VN:092066231801");
  }

  @Test
  void shouldTakeNoDateBesideANumberForAnotherNumber() {
    assertThat(ids("144579754, 12/03/2010")).doesNotContain("nid:VN:012032010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"56000550203", "2251440303", "95552243"})
  void shouldPutNoZeroBackWhereNoneIsKnownToBeLost(String cell) {
    assertThat(Heard.of(Kind.NATIONAL_ID, cell, Surroundings.UNKNOWN))
        .containsExactly("refused:too_short");
  }

  @Test
  void shouldBeSilentAboutNothing() {
    assertThat(ids("")).isEmpty();
  }

  private static List<String> ids(String cell) {
    return Heard.of(Kind.NATIONAL_ID, cell, Heard.VIETNAM);
  }
}
