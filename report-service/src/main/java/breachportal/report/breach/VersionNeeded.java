package breachportal.report.breach;

import breachportal.api.problem.BadRequest;
import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A draft is changed only by who says which version they saw.
final class VersionNeeded extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final Pattern ETAG = Pattern.compile("\"?([0-9]{1,18})\"?");

  private VersionNeeded() {
    super(
        428,
        "version-needed",
        "The draft's version is needed",
        "Nothing was saved. Send the version of the draft that you saw in If-Match.",
        List.of(new FieldError("If-Match", "required", "The draft's version is needed.")));
  }

  /// @param ifMatch the header
  /// @return the version that it names
  static long in(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new VersionNeeded();
    }
    Matcher version = ETAG.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw new BadRequest("If-Match", "version", "One version in quotes is needed.");
    }
    return Long.parseLong(version.group(1));
  }
}
