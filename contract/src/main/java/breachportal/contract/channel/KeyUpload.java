package breachportal.contract.channel;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A key to look at, or to pin.
///
/// @param text a certificate in PEM, or an OpenPGP public key in ASCII armour
/// @param email the authority's mailbox, which the key must not contradict
/// @param fingerprint to pin it: the fingerprint that was compared, as the look at it said; not
///     needed to look
public record KeyUpload(
    @NotNull @Size(min = 1, max = 100_000) String text,
    @NotNull @Email @Size(max = 254) String email,
    @Nullable @Pattern(regexp = "[0-9A-F]{40,64}") String fingerprint) {}
