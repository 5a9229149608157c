package breachportal.contract.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether and how the people concerned are told.
///
/// @param told whether they have been told
/// @param toldAt when
/// @param how by what means
/// @param howMany how many were told
/// @param publicNotice whether there is a public notice
/// @param whyNot why they have not been told
public record TellingThePeople(
    @Nullable Answer told,
    @Nullable Instant toldAt,
    @Nullable @Size(max = 2_000) String how,
    @Nullable @Valid Count howMany,
    @Nullable Answer publicNotice,
    @Nullable @Size(max = 4_000) String whyNot) {}
