package breachportal.contract.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem document, `application/problem+json` (RFC 9457).
///
/// @param type which kind of problem, `urn:breachportal:problem:...`
/// @param title the kind in words
/// @param status the HTTP status
/// @param detail what happened this time, what was kept, what to do
/// @param errors which fields break which rules
public record Problem(
    URI type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  /// The media type of a problem document.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// A field that breaks a rule.
  ///
  /// @param field its path, such as `timeline.detectedAt`; for files `line 12, column email`
  /// @param rule the rule's name, such as `not_in_future`
  /// @param message what is needed, in words
  public record FieldError(String field, String rule, String message) {}

  /// @param name the kind's short name, such as `not-found`
  /// @return its type
  public static URI typeOf(String name) {
    return URI.create("urn:breachportal:problem:" + name);
  }
}
