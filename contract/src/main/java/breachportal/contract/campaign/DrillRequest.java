package breachportal.contract.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// What a drill of a campaign is begun with.
///
/// @param people how many invented people it tells
/// @param shares what the simulated mail servers do
public record DrillRequest(@Min(1) @Max(100_000) int people, @NotNull @Valid Shares shares) {

  /// How the simulated mail servers answer, in hundredths of the letters; to all others they say
  /// yes. Together at most 100.
  ///
  /// @param temporary not at the first try
  /// @param bounced there is no such mailbox
  /// @param complained yes, and the reader calls the letter unwanted
  public record Shares(
      @Min(0) @Max(100) int temporary,
      @Min(0) @Max(100) int bounced,
      @Min(0) @Max(100) int complained) {}
}
