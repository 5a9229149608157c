package breachportal.contract.prompt;

/// What waits for the reader.
public enum PromptKind {
  /// An authority has asked the company something.
  QUESTION,
  /// The company has answered an authority.
  ANSWER,
  /// A duty of the company is due soon.
  DUTY_NEAR,
  /// A duty of the company is due now.
  DUTY_DUE,
  /// A company's duty towards the authority is overdue.
  DUTY_OVERDUE,
  /// A notice for the authority can't be mailed as its entry asks, so it is read at the desk.
  NOTICE_WAITS,
  /// A report was handed over to the authority, or shared with it.
  REPORT_HANDED_OVER
}
