package breachportal.contract.breach;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who declares the report accurate.
///
/// @param name the person
/// @param capacity the capacity in which they declare it
/// @param declaredAt when; set by the service at filing, ignored in a draft
public record Declaration(
    @Nullable @Size(max = 200) String name,
    @Nullable @Size(max = 200) String capacity,
    @Nullable Instant declaredAt) {}
