package breachportal.contract.campaign;

import org.jspecify.annotations.Nullable;

/// A row of a list that can't be told, or is told without one of its cells; never its content.
///
/// @param sheet which sheet of a workbook, from 1; null in a text
/// @param line the line of the file it begins at, or the row of the sheet, from 1
/// @param column the column that is wrong
/// @param reason why, as a code such as `email.syntax`
/// @param told whether the person is told all the same: only the cell is left out
public record RefusedRow(
    @Nullable Integer sheet, long line, String column, String reason, boolean told) {}
