package breachportal.contract.organisation;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An authority that notices go to.
///
/// @param id its identifier; the `authority` claim of its officers' tokens
/// @param name its name
/// @param kind what it is
/// @param country ISO 3166-1 alpha-2
/// @param province VN: the code of the province it serves; null for a national one
/// @param email where its notices are mailed
/// @param languages the languages it reads, the preferred first
public record Authority(
    @NotNull UUID id,
    @NotNull @Size(min = 1, max = 300) String name,
    @NotNull AuthorityKind kind,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
    @Nullable @Size(max = 100) String province,
    @NotNull @Email @Size(max = 254) String email,
    @NotEmpty @Size(max = 3) List<@NotNull Language> languages) {}
