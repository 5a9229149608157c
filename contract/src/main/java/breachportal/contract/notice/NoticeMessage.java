package breachportal.contract.notice;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One notice on its way to one authority: the body of `PUT /v1/notices/{messageId}`.
///
/// @param authorityId whom it goes to
/// @param authorityName their name
/// @param email their mailbox
/// @param languages the languages they read, the preferred first
/// @param notice the notice
/// @param noticeJson the exact bytes of the notice as JSON, whose SHA-256 the next revision quotes
/// @param organisationId whose report it is of, so that its campaigns are bound to it; null from
///     senders of before that was said
/// @param reportId that report
public record NoticeMessage(
    @NotNull UUID authorityId,
    @NotNull @Size(min = 1, max = 300) String authorityName,
    @NotNull @Email @Size(max = 254) String email,
    @NotEmpty @Size(max = 3) List<@NotNull Language> languages,
    @NotNull BreachNotice notice,
    @NotNull @Size(min = 2, max = 2_000_000) String noticeJson,
    @Nullable UUID organisationId,
    @Nullable UUID reportId) {}
