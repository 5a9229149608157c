package breachportal.contract.campaign;

import breachportal.contract.breach.Language;

/// A letter as a subscriber will see it.
///
/// @param language its language
/// @param subject the mail's subject
/// @param text the plain text part
/// @param html the `article` of the HTML part, for a sandboxed frame
public record LetterPreview(Language language, String subject, String text, String html) {}
