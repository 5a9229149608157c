package breachportal.exposure.core.prf;

/// Bytes that are not the canonical encoding of an element of the group, or encode the identity.
public final class NoElement extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NoElement() {
    super("not an element of ristretto255, or the identity");
  }
}
