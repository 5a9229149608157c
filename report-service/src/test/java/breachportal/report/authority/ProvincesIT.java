package breachportal.report.authority;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.organisation.Province;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProvincesIT extends RunningService {

  @Inject Provinces provinces;

  @Test
  void shouldKnowThirtyFourProvincesThatWereSixtyThree() {
    List<Province> all = provinces.all();

    assertThat(all).hasSize(34);
    assertThat(all.stream().mapToInt(each -> each.formerNames().size()).sum()).isEqualTo(63 - 34);
    assertThat(all)
        .allSatisfy(each -> assertThat(provinces.codeOf(each.code())).contains(each.code()));
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(each.formerNames())
                    .allSatisfy(name -> assertThat(provinces.codeOf(name)).contains(each.code())));
  }

  @ParameterizedTest
  @CsvSource({
    "Hà Nội, VN-HN",
    "ha noi, VN-HN",
    "Hanoi, VN-HN",
    "HANOI CITY, VN-HN",
    "Thành phố Hà Nội, VN-HN",
    "TP. Hồ Chí Minh, VN-SG",
    "TP.HCM, VN-SG",
    "Ho Chi Minh City, VN-SG",
    "tỉnh Long An, VN-37",
    "VN-41, VN-37",
    "vn-hn, VN-HN",
    "Long An Province, VN-37",
    "Bà Rịa–Vũng Tàu, VN-SG",
    "Ba Ria - Vung Tau, VN-SG",
    "Đắk Lắk, VN-33",
    "dak lak, VN-33",
    "Đăk Nông, VN-35",
    "Thừa Thiên-Huế, VN-26",
    "Bình Phước, VN-39",
    "Tây Ninh, VN-37"
  })
  void shouldKnowAProvinceInAnyUsualWriting(String text, String code) {
    assertThat(provinces.codeOf(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Atlantis", "VN-00", "tỉnh", "TP.", "province"})
  void shouldNotGuess(String text) {
    assertThat(provinces.codeOf(text)).isEmpty();
  }

  @Test
  void shouldListThemForEverybodySignedIn() {
    assertThat(Api.police(UUID.randomUUID()).get("/v1/provinces").jsonPath().getList("code"))
        .hasSize(34);
  }
}
