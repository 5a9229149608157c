package breachportal.check.voprf;

import breachportal.check.group.Element;
import breachportal.check.group.Scalar;
import java.util.Arrays;
import java.util.List;

/// The proof that one key evaluated all elements, and that it is the pinned one (RFC 9497, section
/// 2.2): the scalars c and s, 32 bytes each.
public final class Proof {

  /// How long a proof is.
  public static final int BYTES = 64;

  private static final HashToGroup HASH = new HashToGroup(1);

  private final Scalar c;
  private final Scalar s;

  private Proof(Scalar c, Scalar s) {
    this.c = c;
    this.s = s;
  }

  /// @param encoded 64 bytes
  /// @return the proof
  /// @throws IllegalArgumentException when they encode no proof
  public static Proof decode(byte[] encoded) {
    if (encoded.length != BYTES) {
      throw new IllegalArgumentException("not the encoding of a proof");
    }
    return new Proof(
        Scalar.decode(Arrays.copyOf(encoded, BYTES / 2)),
        Scalar.decode(Arrays.copyOfRange(encoded, BYTES / 2, BYTES)));
  }

  /// @param publicKey the pinned key
  /// @param blinded what was sent, in order
  /// @param evaluated what was answered, in the same order
  /// @return whether the proof holds
  public boolean holds(Element publicKey, List<Element> blinded, List<Element> evaluated) {
    if (blinded.isEmpty() || blinded.size() != evaluated.size()) {
      return false;
    }
    byte[] seed =
        HashToGroup.sha512(new Transcript().part(publicKey.encode()).part(HASH.seedTag()).end(""));
    Element m = Element.IDENTITY;
    Element z = Element.IDENTITY;
    for (int i = 0; i < blinded.size(); i++) {
      Scalar weight =
          HASH.scalar(
              new Transcript()
                  .part(seed)
                  .number(i)
                  .part(blinded.get(i).encode())
                  .part(evaluated.get(i).encode())
                  .end("Composite"));
      m = m.plus(blinded.get(i).times(weight));
      z = z.plus(evaluated.get(i).times(weight));
    }
    Element t2 = Element.GENERATOR.times(s).plus(publicKey.times(c));
    Element t3 = m.times(s).plus(z.times(c));
    Scalar expected =
        HASH.scalar(
            new Transcript()
                .part(publicKey.encode())
                .part(m.encode())
                .part(z.encode())
                .part(t2.encode())
                .part(t3.encode())
                .end("Challenge"));
    return expected.equals(c);
  }
}
