package breachportal.exposure.core.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.Evaluator;
import breachportal.exposure.core.prf.PrfKeys;
import java.util.EnumMap;
import java.util.Map;

/// Takes an identifier to its point: the PRF under its kind's key, then HKDF-SHA512 of the output
/// with no salt and the info `breachportal run v1`. Not thread-safe.
public final class PointMaker {

  private static final byte[] INFO = "breachportal run v1".getBytes(US_ASCII);

  private final Map<Kind, Evaluator> evaluators = new EnumMap<>(Kind.class);
  private final Hkdf hkdf = new Hkdf(new byte[0]);

  /// @param keys the keys of the epoch
  public PointMaker(PrfKeys keys) {
    for (Kind kind : Kind.values()) {
      evaluators.put(kind, keys.of(kind).evaluator());
    }
  }

  /// @param identifier one in canonical form
  /// @return its point
  public Point pointOf(Identifier identifier) {
    Evaluator evaluator = evaluators.get(identifier.kind());
    if (evaluator == null) {
      throw new IllegalStateException("no evaluator for " + identifier.kind());
    }
    return ofOutput(evaluator.evaluate(identifier.bytes()));
  }

  /// @param output the PRF's output, 64 bytes
  /// @return its point
  Point ofOutput(byte[] output) {
    return Point.of(hkdf.derive(output, INFO));
  }
}
