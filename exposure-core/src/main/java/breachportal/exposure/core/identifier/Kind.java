package breachportal.exposure.core.identifier;

/// What kind of identifier a person is looked up by; each kind has its own PRF key.
public enum Kind {
  /// A telephone number, canonically in E.164.
  PHONE("phone:"),
  /// A national ID of Vietnam or China.
  NATIONAL_ID("nid:"),
  /// An e-mail address.
  EMAIL("email:");

  private final String prefix;

  Kind(String prefix) {
    this.prefix = prefix;
  }

  /// @return what the canonical text of every identifier of this kind begins with
  public String prefix() {
    return prefix;
  }
}
