package breachportal.contract.breach;

/// What the people whose data it was are to the company.
public enum PeopleKind {
  CUSTOMERS,
  SUBSCRIBERS,
  EMPLOYEES,
  STUDENTS_AND_PARENTS,
  PATIENTS,
  BORROWERS,
  OFFICIALS,
  OTHER,
  UNKNOWN
}
