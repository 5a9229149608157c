package breachportal.contract.campaign;

/// A row of a list that can't be told, without its content.
///
/// @param line the line of the file it begins at, from 1
/// @param column the column that is wrong
/// @param reason why, as a code such as `email.syntax`
public record RefusedRow(long line, String column, String reason) {}
