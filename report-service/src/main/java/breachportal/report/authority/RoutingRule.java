package breachportal.report.authority;

import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says which authorities get a copy of a notice, whatever the duties are.
///
/// @param id its short name
/// @param authorityKind what kind of authority
/// @param country in which country
/// @param basis why
/// @param validFrom for notices written from then on
/// @param validUntil and before then; null while it has no end
public record RoutingRule(
    String id,
    AuthorityKind authorityKind,
    String country,
    Basis basis,
    Instant validFrom,
    @Nullable Instant validUntil) {

  /// What ties an authority to a notice.
  public enum Basis {
    EVERY,
    SEAT,
    PEOPLE
  }

  /// @param authority an authority
  /// @param seat the code of the province the organisation sits in, when it is in Vietnam
  /// @param people codes of the provinces in which people concerned live
  /// @param writtenAt when the notice is written
  /// @return whether this rule sends the notice to the authority
  public boolean sendsTo(
      Authority authority, @Nullable String seat, Set<String> people, Instant writtenAt) {
    return inForce(writtenAt)
        && authority.kind() == authorityKind
        && authority.country().equals(country)
        && tiedTo(authority.province(), seat, people);
  }

  private boolean tiedTo(@Nullable String province, @Nullable String seat, Set<String> people) {
    return switch (basis) {
      case EVERY -> true;
      case SEAT -> province != null && province.equals(seat);
      case PEOPLE -> province != null && people.contains(province);
    };
  }

  private boolean inForce(Instant at) {
    return !at.isBefore(validFrom) && (validUntil == null || at.isBefore(validUntil));
  }
}
