package breachportal.contract.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A key that an officer makes for a machine of their authority.
///
/// @param name what it is for, such as the name of the platform that will use it
/// @param days for how many days it works, 1 to 366
public record FeedKeyRequest(@NotBlank @Size(max = 100) String name, @Min(1) @Max(366) int days) {}
