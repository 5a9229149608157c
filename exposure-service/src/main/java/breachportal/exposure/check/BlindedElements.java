package breachportal.exposure.check;

import breachportal.contract.check.EvaluationRequest;
import breachportal.exposure.core.prf.PrfKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the blinded elements of a request: their number, their encoding and their length. Whether
/// they are elements of the group is seen when they are evaluated.
final class BlindedElements {

  private static final String FIELD = "blinded";

  private BlindedElements() {}

  /// @param texts what was sent, base64url without padding
  /// @return 32 bytes each, none of them the identity
  /// @throws ElementsRefused when they are too many, or one is no element for its form
  static List<byte[]> read(List<@Nullable String> texts) {
    if (texts.isEmpty() || texts.size() > EvaluationRequest.MAX_ELEMENTS) {
      throw ElementsRefused.number();
    }
    List<byte[]> elements = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      elements.add(read(texts.get(i), FIELD + "[" + i + "]"));
    }
    return elements;
  }

  private static byte[] read(@Nullable String text, String field) {
    byte[] element = decoded(text, field);
    if (element.length != PrfKey.BYTES) {
      throw ElementsRefused.length(field);
    }
    int any = 0;
    for (byte each : element) {
      any |= each;
    }
    if (any == 0) {
      throw ElementsRefused.identity(field);
    }
    return element;
  }

  private static byte[] decoded(@Nullable String text, String field) {
    if (text == null) {
      throw ElementsRefused.encoding(field);
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw ElementsRefused.encoding(field);
    }
  }
}
