package breachportal.contract.code;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A code that is to be mailed to the address that it is about.
///
/// @param email the address
/// @param language the language of the mail
/// @param code the code, as it is to be read: two groups of four digits
/// @param minutes how long it holds
public record CodeMessage(
    @NotBlank @Size(max = 254) String email,
    @NotNull Language language,
    @NotNull @Pattern(regexp = "[0-9]{4} [0-9]{4}") String code,
    @Min(1) @Max(60) int minutes) {

  @Override
  public String toString() {
    return "CodeMessage[redacted]";
  }
}
