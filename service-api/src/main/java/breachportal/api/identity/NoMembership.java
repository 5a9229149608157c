package breachportal.api.identity;

import breachportal.api.problem.Refusal;
import java.util.List;

/// The caller has the role but their account names no organisation or authority.
public final class NoMembership extends Refusal {

  private static final long serialVersionUID = 1L;

  NoMembership(String claim) {
    super(
        403,
        "no-membership",
        "Your account belongs to no " + claim,
        "Ask the operator of the portal to enter your " + claim + " in your account.",
        List.of());
  }
}
