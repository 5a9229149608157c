package breachportal.contract.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A field that the company does not know yet.
///
/// @param field the field's path in the report, such as `people.number`
/// @param expected when it is expected to be known
public record StillVerifying(
    @NotNull @Size(min = 1, max = 200) String field, @Nullable LocalDate expected) {}
