package breachportal.contract.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a notice has come.
///
/// @param messageId the message
/// @param authorityId whom it goes to
/// @param acceptedAt when the notification service took it
/// @param deliveredAt when the authority's mail server took it; null while it has not
/// @param attempts how often it was tried
public record NoticeDelivery(
    UUID messageId,
    UUID authorityId,
    Instant acceptedAt,
    @Nullable Instant deliveredAt,
    int attempts) {}
