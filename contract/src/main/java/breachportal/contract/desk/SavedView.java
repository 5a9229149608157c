package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A query of the desk that an officer keeps under a name.
///
/// @param id its identifier; null for a new one
/// @param name what the officer calls it
/// @param query the parameters of the desk's address, such as `state=filed&sector=finance`
public record SavedView(
    @Nullable UUID id,
    @NotBlank @Size(max = 60) String name,
    @NotNull @Size(max = 1_000) @Pattern(regexp = "[A-Za-z0-9%&=._~+*-]*") String query) {}
