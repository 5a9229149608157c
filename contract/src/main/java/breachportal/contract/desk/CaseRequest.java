package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// A case to be opened, or split off another.
///
/// @param title what to call it
/// @param reports the reports it begins with
public record CaseRequest(
    @NotBlank @Size(max = 200) String title,
    @NotEmpty @Size(max = 100) List<@NotNull UUID> reports) {}
