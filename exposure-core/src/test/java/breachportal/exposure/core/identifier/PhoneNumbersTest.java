package breachportal.exposure.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @Nested
  class InVietnam {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0912345678",
          "+84912345678",
          "0084912345678",
          "84912345678",
          "84(0)912345678",
          "+84 (0) 912 345 678",
          "+84 0912345678",
          "(+84) 91 234 56 78",
          "84-912-345-678",
          "0912.345.678",
          "0912 345 678",
          "0912-345-678",
          "0912345678.0",
          "912345678.0",
          "912345678",
          "'0912345678",
          "=\"0912345678\"",
          "０９１２３４５６７８",
          "٠٩١٢٣٤٥٦٧٨",
          "0912\u00A0345\u200B678",
          "0912\u2011345\u2011678",
          "091  2345678",
          "0912 - 345678",
          "(0912)  345 678",
          "\u202D0912345678\u202C",
          "SĐT: 0912345678 (Zalo)",
          "  0912345678\t"
        })
    void shouldReadEveryUsualForm(String cell) {
      assertThat(phones(cell)).containsExactly("phone:+84912345678");
    }

    @ParameterizedTest
    @CsvSource({
      "01629157377, +84329157377",
      "01299157377, +84829157377",
      "01881344153, +84581344153",
      "0165.847.5072, +84358475072",
      "+841645734493, +84345734493",
      "01999999999, +84599999999",
      "01201234567, +84701234567"
    })
    void shouldMapElevenDigitsToTodaysTen(String cell, String e164) {
      assertThat(phones(cell)).containsExactly("phone:" + e164);
    }

    @ParameterizedTest
    @CsvSource({
      "(0225) 3696721, +842253696721",
      "+84 2872645230, +842872645230",
      "02871415059, +842871415059",
      "(024) 36652579, +842436652579",
      "0438252525, +842438252525",
      "0613822222, +842513822222",
      "05113822222, +842363822222"
    })
    void shouldReadLandlinesOfTodayAndUnmistakableOldOnes(String cell, String e164) {
      assertThat(phones(cell)).containsExactly("phone:" + e164);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0836870535\n0597215970",
          "0836870535, 0597215970",
          "0836870535 - 0597215970",
          "0836870535/0597215970",
          "0836870535 / 0597215970",
          "0836870535; 0597215970",
          "0836870535 0597215970",
          "0836870535 hoặc 0597215970",
          "0836870535-0597215970",
          "0836870535.0; 0597215970.0",
          "0836870535 – 0597215970",
          "84836870535 0597.215.970",
          "0836 870 535 0597 215 970",
          "+84 836 870 535 +84 597 215 970",
          "0836870535 (0597215970)",
          "836870535 597215970"
        })
    void shouldReadSeveralNumbersInOneCell(String cell) {
      assertThat(phones(cell)).containsExactly("phone:+84836870535", "phone:+84597215970");
    }

    @ParameterizedTest
    @CsvSource({
      "0912345xxx, masked",
      "091****678, masked",
      "0912 345 ***, masked",
      "8.49E+10, scientific",
      "09123, too_short",
      "08233500, too_short",
      "091234567, too_short",
      "0000000000, not_assigned",
      "0123456789, not_assigned",
      "1234567890, not_assigned",
      "01234567890, not_assigned",
      "(08) 38221234, old_landline",
      "08.38221234, old_landline",
      "08 3822 1234, old_landline",
      "+84 8 38221234, old_landline",
      "(84-8) 3822.1234, old_landline",
      "(038) 3822123, old_landline",
      "0836870535 05972, too_long",
      "AB0912345678, not_this_kind",
      "Hà Nội, not_this_kind"
    })
    void shouldRefuseRatherThanGuess(String cell, String reason) {
      assertThat(phones(cell)).containsExactly("refused:" + reason);
    }

    @Test
    void shouldKeepWhatStandsBesideANumberThatLostDigits() {
      assertThat(phones("0836870535 - 102")).containsExactly("phone:+84836870535");
      assertThat(phones("0836870535 - 05972"))
          .containsExactly("phone:+84836870535", "refused:too_short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0838 221 234", "083 8221234", "(083) 8221234", "0838.221234"})
    void shouldTakeForAMobileWhatIsGroupedLikeOne(String cell) {
      assertThat(phones(cell)).containsExactly("phone:+84838221234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "N/A", "NULL", "không có", "无"})
    void shouldBeSilentAboutNothing(String cell) {
      assertThat(phones(cell)).isEmpty();
    }

    @Test
    void shouldPutNoZeroBackWhereNoneIsKnownToBeLost() {
      assertThat(Heard.of(Kind.PHONE, "912345678", Surroundings.UNKNOWN))
          .containsExactly("refused:ambiguous");
    }

    private List<String> phones(String cell) {
      return Heard.of(Kind.PHONE, cell, Heard.VIETNAM);
    }
  }

  @Nested
  class InChina {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "15868142808",
          "+8615868142808",
          "008615868142808",
          "8615868142808",
          "86-158-6814-2808",
          "(+86) 15868142808",
          "158 6814 2808",
          "15868142808.0",
          "１５８６８１４２８０８",
          "手机：15868142808",
          "手机15868142808"
        })
    void shouldReadEveryUsualForm(String cell) {
      assertThat(Heard.of(Kind.PHONE, cell, Heard.CHINA)).containsExactly("phone:+8615868142808");
    }

    @ParameterizedTest
    @CsvSource({
      "010-62345678, +861062345678",
      "(0755) 26345678, +8675526345678",
      "021 62345678, +862162345678",
      "+86 10 62345678, +861062345678"
    })
    void shouldReadLandlines(String cell, String e164) {
      assertThat(Heard.of(Kind.PHONE, cell, Heard.CHINA)).containsExactly("phone:" + e164);
    }

    @ParameterizedTest
    @CsvSource({"158****2808, masked", "1.59E+10, scientific", "158681428, not_assigned"})
    void shouldRefuseRatherThanGuess(String cell, String reason) {
      assertThat(Heard.of(Kind.PHONE, cell, Heard.CHINA))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("refused:");
    }
  }

  @Nested
  class Anywhere {

    @ParameterizedTest
    @CsvSource({
      "+44 20 7946 0018, +442079460018",
      "+1 (202) 555-0123, +12025550123",
      "0049 30 901820, +4930901820"
    })
    void shouldReadInternationalForms(String cell, String e164) {
      assertThat(Heard.of(Kind.PHONE, cell, Surroundings.UNKNOWN)).containsExactly("phone:" + e164);
    }

    @Test
    void shouldNotChooseBetweenTwoCountries() {
      assertThat(Heard.of(Kind.PHONE, "02462345678", Surroundings.UNKNOWN))
          .containsExactly("refused:ambiguous");
    }
  }
}
