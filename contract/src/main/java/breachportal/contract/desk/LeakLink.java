package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A leak to be linked to a case.
///
/// @param leakId which
/// @param title what it is called
public record LeakLink(@NotNull UUID leakId, @NotBlank @Size(max = 300) String title) {}
