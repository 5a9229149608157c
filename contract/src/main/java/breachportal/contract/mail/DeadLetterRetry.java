package breachportal.contract.mail;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a dead letter is tried again: the body of `POST /v1/mail-queues/dead-letters/{id}/retry`.
///
/// @param email where a notice goes now, a plain mail address; null for where it was to go
public record DeadLetterRetry(@Size(max = 254) @Nullable String email) {}
