package breachportal.contract.prompt;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail that says that something waits behind the sign-in, and never what: the body of
/// `PUT /v1/prompts/{messageId}`.
///
/// @param kind what waits
/// @param email whose mailbox
/// @param language in which language
/// @param reportReference the report it is about
/// @param dueAt by when, for duties
public record Prompt(
    @NotNull PromptKind kind,
    @NotNull @Email @Size(max = 254) String email,
    @NotNull Language language,
    @NotNull @Pattern(regexp = "BR-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]") String reportReference,
    @Nullable Instant dueAt) {

  @Override
  public String toString() {
    return "Prompt[" + kind + ", " + reportReference + "]";
  }
}
