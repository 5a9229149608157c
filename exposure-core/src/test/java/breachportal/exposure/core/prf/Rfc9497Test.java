package breachportal.exposure.core.prf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors of RFC 9497, appendix A.1, for ristretto255-SHA512 in the modes 0 (OPRF) and 1
/// (VOPRF), as far as the output goes.
class Rfc9497Test {

  private static final byte[] SEED = hex("a3".repeat(32));
  private static final byte[] INFO = "test key".getBytes(US_ASCII);
  private static final String BLIND =
      "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
  private static final String SECOND_BLIND =
      "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";
  private static final String LONG_INPUT = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";

  @ParameterizedTest
  @CsvSource({
    "0, 5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e",
    "1, e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909"
  })
  void shouldDeriveTheKeyFromItsSeed(int mode, String key) {
    assertThat(HexFormat.of().formatHex(suite(mode).deriveKey(SEED, INFO))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e",
  })
  void shouldShowThePublicKey(String publicKey) {
    PrfKey key = PrfKey.derive(SEED, INFO);
    assertThat(HexFormat.of().formatHex(key.publicKey())).isEqualTo(publicKey);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00, "
        + BLIND
        + ", 609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c"
        + ", 7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e"
        + ", 527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3"
        + "ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
    "0, "
        + LONG_INPUT
        + ", "
        + BLIND
        + ", da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418"
        + ", b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25"
        + ", f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4"
        + "f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73",
    "1, 00, "
        + BLIND
        + ", 863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945"
        + ", aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e"
        + ", b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d"
        + "a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c",
    "1, "
        + LONG_INPUT
        + ", "
        + BLIND
        + ", cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c"
        + ", 60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468"
        + ", 8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60"
        + "356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6",
    "1, "
        + LONG_INPUT
        + ", "
        + SECOND_BLIND
        + ", 90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654"
        + ", cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a"
        + ", 8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60"
        + "356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6"
  })
  void shouldBlindEvaluateAndFinalize(
      int mode, String input, String blind, String blinded, String evaluated, String output) {
    PrfKey key = PrfKey.of(suite(mode).deriveKey(SEED, INFO));
    byte[] element = new byte[32];
    suite(mode).hashToGroup(Suite.sha512(), hex(input), element);

    byte[] blindedElement = times(hex(blind), element);
    assertThat(blindedElement).isEqualTo(hex(blinded));

    byte[] evaluatedElement = new byte[32];
    assertThat(key.multiply(blindedElement, evaluatedElement)).isTrue();
    assertThat(evaluatedElement).isEqualTo(hex(evaluated));

    byte[] unblinded = times(Ristretto255.invert(hex(blind)), evaluatedElement);
    assertThat(Evaluator.finish(Suite.sha512(), hex(input), unblinded)).isEqualTo(hex(output));
    assertThat(new Evaluator(suite(mode), key).evaluate(hex(input))).isEqualTo(hex(output));
  }

  private static byte[] times(byte[] scalar, byte[] element) {
    byte[] product = new byte[32];
    assertThat(Ristretto255.multiply(scalar, element, product)).isTrue();
    return product;
  }

  private static Suite suite(int mode) {
    return mode == 0 ? Suite.OPRF : Suite.VOPRF;
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
