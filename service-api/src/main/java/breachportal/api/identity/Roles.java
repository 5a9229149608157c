package breachportal.api.identity;

/// The names of the roles, as the identity provider writes them.
public final class Roles {

  /// An officer of exactly one organisation.
  public static final String COMPANY = "company";

  /// An officer of one authority.
  public static final String POLICE = "police";

  /// Who runs the portal.
  public static final String OPERATOR = "operator";

  /// Who reads the audit trail, and nothing else.
  public static final String AUDITOR = "auditor";

  /// A service that hands in notices to be sent.
  public static final String NOTICE_SENDER = "notice-sender";

  /// A service that has codes mailed to people.
  public static final String CODE_SENDER = "code-sender";

  /// A machine of an authority that reads the authority's notices, and nothing else.
  public static final String FEED_READER = "feed-reader";

  private Roles() {}
}
