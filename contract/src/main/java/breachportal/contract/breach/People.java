package breachportal.contract.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose data it was.
///
/// @param kinds what the people are to the company
/// @param number how many they are
/// @param countries where they live, ISO 3166-1 alpha-2
/// @param provinces where in Vietnam they live: codes or names, today's or former ones
public record People(
    @Nullable @Size(max = 9) List<@NotNull PeopleKind> kinds,
    @Nullable @Valid Count number,
    @Nullable @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
    @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> provinces) {}
