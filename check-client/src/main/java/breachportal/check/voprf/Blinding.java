package breachportal.check.voprf;

import breachportal.check.group.Element;
import breachportal.check.group.Scalar;
import java.security.SecureRandom;

/// One input, blinded: what the server sees says nothing about it.
public final class Blinding {

  private static final int VERIFIABLE = 1;

  private final byte[] input;
  private final Scalar blind;
  private final Element unblinded;
  private final Element blinded;

  private Blinding(int mode, byte[] input, Scalar blind) {
    this.input = input.clone();
    this.blind = blind;
    this.unblinded = new HashToGroup(mode).element(input);
    this.blinded = unblinded.times(blind);
  }

  /// @param input the canonical identifier, UTF-8, such as `phone:+84912345678`
  /// @param random where the blind comes from
  /// @return the input, blinded
  public static Blinding of(byte[] input, SecureRandom random) {
    return of(VERIFIABLE, input, Scalar.random(random));
  }

  /// @param mode 0 for OPRF, 1 for VOPRF
  /// @param blind the blind, as a test vector states it
  /// @return the input, blinded
  static Blinding of(int mode, byte[] input, Scalar blind) {
    return new Blinding(mode, input, blind);
  }

  /// @return what is never sent: the input as an element, for tests that look whether it was
  public Element unblinded() {
    return unblinded;
  }

  /// @return what is sent to the server
  public Element blinded() {
    return blinded;
  }

  /// Takes the blind off (RFC 9497, section 3.3.1). Verify the proof before.
  ///
  /// @param evaluated what the server answered
  /// @return y, 64 bytes
  public byte[] finish(Element evaluated) {
    Element unblinded = evaluated.times(blind.invert());
    return HashToGroup.sha512(
        new Transcript().part(input).part(unblinded.encode()).end("Finalize"));
  }

  @Override
  public String toString() {
    return "Blinding[redacted]";
  }
}
