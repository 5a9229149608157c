package breachportal.contract.breach;

/// A language the portal writes in; on the wire `vi`, `zh-Hans` or `en`.
public enum Language {
  VI,
  ZH_HANS,
  EN
}
