package breachportal.store.seal;

/// Sealed bytes that do not open: another key, another context, or they were changed.
public final class Unsealable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unsealable() {
    super("sealed with another key, in another context, or changed since");
  }
}
