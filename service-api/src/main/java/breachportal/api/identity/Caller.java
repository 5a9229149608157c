package breachportal.api.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who calls, as their token says.
///
/// @param subject the token's subject
/// @param name what to call them on a page or in an audit entry
/// @param roles their roles
/// @param organisationId the organisation whose officer they are
/// @param authorityId the authority whose officer they are
/// @param address the network address they call from; null outside of a request
public record Caller(
    String subject,
    String name,
    Set<String> roles,
    @Nullable UUID organisationId,
    @Nullable UUID authorityId,
    @Nullable String address) {

  /// The portal itself: workers, timers, migrations.
  public static final Caller SYSTEM =
      new Caller("system", "system", Set.of("system"), null, null, null);

  /// @return the role under which rows are seen and entries are written
  public String role() {
    for (String each :
        new String[] {
          Roles.COMPANY,
          Roles.POLICE,
          Roles.OPERATOR,
          Roles.AUDITOR,
          Roles.NOTICE_SENDER,
          Roles.CODE_SENDER,
          Roles.FEED_READER,
          "system"
        }) {
      if (roles.contains(each)) {
        return each;
      }
    }
    return "anonymous";
  }

  /// @return whether they are an officer of an organisation
  public boolean isCompany() {
    return roles.contains(Roles.COMPANY);
  }

  /// @return whether they are an officer of an authority
  public boolean isPolice() {
    return roles.contains(Roles.POLICE);
  }

  /// @return whether they run the portal
  public boolean isOperator() {
    return roles.contains(Roles.OPERATOR);
  }

  /// @return the organisation whose officer they are
  /// @throws NoMembership when their token names none
  public UUID organisation() {
    if (organisationId == null) {
      throw new NoMembership("organisation");
    }
    return organisationId;
  }

  /// @return the authority whose officer they are
  /// @throws NoMembership when their token names none
  public UUID authority() {
    if (authorityId == null) {
      throw new NoMembership("authority");
    }
    return authorityId;
  }
}
