package breachportal.report.breach;

import breachportal.api.problem.BadRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of an uploaded file: in a header it is percent-encoded UTF-8.
///
/// @param text the name, without a path
record FileName(String text) {

  private static final int MAX_CHARACTERS = 200;
  private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl}\\p{Cs}/\\\\]");

  /// @param header the header `X-File-Name`
  /// @return the name
  /// @throws BadRequest when there is none, or it is no plain name
  static FileName of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new BadRequest("X-File-Name", "required", "The file's name is needed.");
    }
    String name = decode(header).strip();
    if (name.isEmpty() || name.length() > MAX_CHARACTERS || REFUSED.matcher(name).find()) {
      throw new BadRequest(
          "X-File-Name", "file_name", "A name of 1 to 200 characters without a path is needed.");
    }
    return new FileName(name);
  }

  /// @return the value of `Content-Disposition` for a download (RFC 6266)
  String asAttachment() {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }

  /// A plus is a plus: the header is no form.
  private static String decode(String header) {
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new BadRequest("X-File-Name", "percent_encoding", "Percent-encoded UTF-8 is needed.");
    }
  }
}
