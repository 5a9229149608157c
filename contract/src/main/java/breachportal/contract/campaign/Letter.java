package breachportal.contract.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What the people concerned are told, in one language: plain text, no link.
///
/// `{{name}}`, `{{phone}}` and the keys of the list's own columns stand for what a person's row
/// says; `{{name|customer}}` says what stands there for want of it.
///
/// @param subject the mail's subject
/// @param whatHappened what happened and when
/// @param whatInformation which of their data
/// @param whatWeDo what the company did and does
/// @param whatYouCanDo what the reader can do, most urgent first
/// @param moreInformation whom to ask
public record Letter(
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 4_000) String whatHappened,
    @NotBlank @Size(max = 4_000) String whatInformation,
    @NotBlank @Size(max = 4_000) String whatWeDo,
    @NotBlank @Size(max = 4_000) String whatYouCanDo,
    @NotBlank @Size(max = 4_000) String moreInformation) {}
