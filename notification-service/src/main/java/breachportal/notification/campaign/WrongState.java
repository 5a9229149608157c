package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.contract.campaign.CampaignState;

/// The campaign is in a state in which this can't be done.
final class WrongState extends Conflict {
  private static final long serialVersionUID = 1L;

  WrongState(CampaignState state, CampaignState needed, String act) {
    super(
        "campaign-state",
        "The campaign is %s; to %s it must be %s."
            .formatted(WireNames.of(state), act, WireNames.of(needed)));
  }
}
