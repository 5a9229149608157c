package breachportal.contract.desk;

/// An officer of an authority, as they were seen at its desk.
///
/// @param subject the subject of their account
/// @param name what they are called
public record Officer(String subject, String name) {}
