package breachportal.exposure.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HkdfTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a salt",
        "a salt that is longer than the block of SHA-512, which is one hundred and twenty-eight"
            + " bytes, so that HMAC has to hash it first, too"
      })
  void shouldAgreeWithThePlatform(String salt) throws Exception {
    byte[] secret = "a secret".getBytes("UTF-8");
    byte[] info = "what for".getBytes("UTF-8");
    AlgorithmParameterSpec spec =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .addSalt(salt.getBytes("UTF-8"))
            .thenExpand(info, 64);

    byte[] expected = KDF.getInstance("HKDF-SHA512").deriveData(spec);

    assertThat(new Hkdf(salt.getBytes("UTF-8")).derive(secret, info)).isEqualTo(expected);
  }
}
