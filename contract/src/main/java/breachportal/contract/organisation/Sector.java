package breachportal.contract.organisation;

/// The line of business an organisation is in.
public enum Sector {
  FINANCE,
  INSURANCE,
  SECURITIES,
  TELECOMMUNICATIONS,
  UTILITIES,
  REAL_ESTATE,
  AUTOMOTIVE,
  HEALTHCARE,
  EDUCATION,
  DELIVERY_AND_LOGISTICS,
  RETAIL,
  BEAUTY_AND_SPA,
  GOVERNMENT,
  TECHNOLOGY,
  RECRUITMENT,
  OTHER
}
