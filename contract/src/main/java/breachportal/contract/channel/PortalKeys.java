package breachportal.contract.channel;

import org.jspecify.annotations.Nullable;

/// What the portal signs its encrypted mail with, to be handed to authorities.
///
/// @param smime the certificate; null when there is none
/// @param smimePem the certificate in PEM
/// @param openpgp the OpenPGP key; null when there is none
/// @param openpgpArmored its public part in ASCII armour
public record PortalKeys(
    @Nullable KeyFacts smime,
    @Nullable String smimePem,
    @Nullable KeyFacts openpgp,
    @Nullable String openpgpArmored) {}
