package breachportal.check.voprf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.check.group.Element;
import breachportal.check.group.Scalar;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The test vectors of RFC 9497, appendix A.1, for ristretto255-SHA512.
class Rfc9497Test {

  private static final String PUBLIC_KEY =
      "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";
  private static final List<String> BATCH_INPUTS =
      List.of("00", "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a");
  private static final List<String> BATCH_BLINDS =
      List.of(
          "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",
          "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e");
  private static final List<String> BATCH_BLINDED =
      List.of(
          "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945",
          "90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654");
  private static final List<String> BATCH_EVALUATED =
      List.of(
          "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e",
          "cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a");
  private static final List<String> BATCH_OUTPUTS =
      List.of(
          "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c",
          "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6");
  private static final String BATCH_PROOF =
      "cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08";

  @ParameterizedTest
  @CsvSource({
    "00, 64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706, 609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c, 7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e, 527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
    "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a, 64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706, da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418, b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25, f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73"
  })
  void shouldBlindAndFinishWithoutProof(
      String input, String blind, String blinded, String evaluated, String output) {
    Blinding blinding = Blinding.of(0, bytes(input), Scalar.decode(bytes(blind)));
    assertEquals(blinded, hex(blinding.blinded().encode()));
    assertEquals(output, hex(blinding.finish(element(evaluated))));
  }

  @ParameterizedTest
  @CsvSource({
    "00, 64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706, 863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945, aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e, b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c, ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d",
    "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a, 64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706, cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c, 60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468, 8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6, 401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02"
  })
  void shouldBlindVerifyAndFinish(
      String input, String blind, String blinded, String evaluated, String output, String proof) {
    Blinding blinding = Blinding.of(1, bytes(input), Scalar.decode(bytes(blind)));
    assertEquals(blinded, hex(blinding.blinded().encode()));
    assertTrue(
        Proof.decode(bytes(proof))
            .holds(element(PUBLIC_KEY), List.of(element(blinded)), List.of(element(evaluated))));
    assertEquals(output, hex(blinding.finish(element(evaluated))));
  }

  @Test
  void shouldVerifyABatch() {
    List<Element> blinded = new ArrayList<>();
    for (int i = 0; i < BATCH_INPUTS.size(); i++) {
      Blinding blinding =
          Blinding.of(1, bytes(BATCH_INPUTS.get(i)), Scalar.decode(bytes(BATCH_BLINDS.get(i))));
      blinded.add(blinding.blinded());
      assertEquals(BATCH_BLINDED.get(i), hex(blinding.blinded().encode()));
      assertEquals(BATCH_OUTPUTS.get(i), hex(blinding.finish(element(BATCH_EVALUATED.get(i)))));
    }
    assertTrue(batchProof().holds(element(PUBLIC_KEY), blinded, evaluatedBatch()));
  }

  @Test
  void shouldRefuseAProofOfOtherElementsAnotherOrderOrAnotherKey() {
    List<Element> blinded = BATCH_BLINDED.stream().map(Rfc9497Test::element).toList();
    Proof proof = batchProof();
    assertFalse(proof.holds(element(PUBLIC_KEY), blinded.reversed(), evaluatedBatch()));
    assertFalse(proof.holds(element(PUBLIC_KEY), evaluatedBatch(), blinded));
    assertFalse(proof.holds(Element.GENERATOR, blinded, evaluatedBatch()));
    assertFalse(
        proof.holds(element(PUBLIC_KEY), blinded.subList(0, 1), evaluatedBatch().subList(0, 1)));
    assertFalse(proof.holds(element(PUBLIC_KEY), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 65})
  void shouldRefuseWhatEncodesNoProof(int length) {
    assertThrows(IllegalArgumentException.class, () -> Proof.decode(new byte[length]));
  }

  private static Proof batchProof() {
    return Proof.decode(bytes(BATCH_PROOF));
  }

  private static List<Element> evaluatedBatch() {
    return BATCH_EVALUATED.stream().map(Rfc9497Test::element).toList();
  }

  private static Element element(String hex) {
    return Element.decode(bytes(hex));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
