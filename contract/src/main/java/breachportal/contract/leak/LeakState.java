package breachportal.contract.leak;

/// Where a leak stands between upload and check.
public enum LeakState {
  AWAITING_UPLOAD,
  LOADING,
  REVIEW,
  PUBLISHED,
  RETIRED,
  FAILED
}
