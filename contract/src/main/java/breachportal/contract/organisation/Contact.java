package breachportal.contract.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Somebody who can be reached.
///
/// @param name the person or desk
/// @param title their title
/// @param phone their phone number
/// @param email their mail address
public record Contact(
    @NotNull @Size(min = 1, max = 200) String name,
    @Nullable @Size(max = 200) String title,
    @Nullable @Size(max = 50) String phone,
    @Nullable @Email @Size(max = 254) String email) {}
