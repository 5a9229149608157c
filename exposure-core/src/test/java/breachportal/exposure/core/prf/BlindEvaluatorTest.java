package breachportal.exposure.core.prf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors of RFC 9497, appendix A.1.2, the server's side.
class BlindEvaluatorTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final PrfKey KEY =
      PrfKey.of(HEX.parseHex("e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909"));

  @ParameterizedTest
  @CsvSource({
    "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945, aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e, 222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e, ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d",
    "cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c, 60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468, 222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e, 401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02",
    "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945 90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654, aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a, 419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c, cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08"
  })
  void shouldEvaluateAndProve(String blinded, String evaluated, String nonce, String proof) {
    var answer =
        KEY.blindEvaluator()
            .evaluate(elements(blinded), MemorySegment.ofArray(HEX.parseHex(nonce)));
    assertThat(answer.evaluated().stream().map(HEX::formatHex))
        .containsExactly(evaluated.split(" "));
    assertThat(HEX.formatHex(answer.proof())).isEqualTo(proof);
  }

  @Test
  void shouldProveAnewEachTime() {
    List<byte[]> blinded =
        elements("863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945");
    BlindEvaluator evaluator = KEY.blindEvaluator();
    assertThat(evaluator.evaluate(blinded).proof())
        .isNotEqualTo(evaluator.evaluate(blinded).proof());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "00",
      })
  void shouldRefuseTheIdentityAndWhatIsNoElement(String blinded) {
    List<byte[]> elements = elements(blinded);
    assertThatThrownBy(() -> KEY.blindEvaluator().evaluate(elements)).isInstanceOf(NoElement.class);
  }

  private static List<byte[]> elements(String hex) {
    return Arrays.stream(hex.split(" ")).map(HEX::parseHex).toList();
  }
}
