package breachportal.contract.campaign;

/// Where a campaign stands.
public enum CampaignState {
  DRAFT,
  HELD,
  RUNNING,
  PAUSED,
  COMPLETE
}
