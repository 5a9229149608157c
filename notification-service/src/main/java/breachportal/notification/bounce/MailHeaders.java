package breachportal.notification.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header fields of a mail or of one of its parts, unfolded. Lines that are no fields are
/// skipped; fields beyond the bound are forgotten.
final class MailHeaders {
  private static final int MAX_FIELDS = 400;
  private static final int MAX_VALUE = 8_000;
  private static final Pattern LINE_END = Pattern.compile("\n");
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([A-Za-z0-9*_-]{1,40})\\s*=\\s*(?:\"([^\"]{0,300})\"|([^;\\s]{0,300}))");

  private final Map<String, List<String>> fields = new TreeMap<>();

  /// @param block lines ended by `\n`
  /// @return the fields in it
  static MailHeaders in(String block) {
    MailHeaders headers = new MailHeaders();
    StringBuilder field = new StringBuilder();
    for (String line : LINE_END.split(block, MAX_FIELDS * 4)) {
      boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (folded && !field.isEmpty()) {
        if (field.length() < MAX_VALUE) {
          field.append(' ').append(line.strip());
        }
      } else {
        headers.add(field);
        field.setLength(0);
        field.append(line);
      }
    }
    headers.add(field);
    return headers;
  }

  private void add(StringBuilder field) {
    int colon = field.indexOf(":");
    if (colon < 1 || fields.size() >= MAX_FIELDS) {
      return;
    }
    String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (name.length() <= 76 && name.chars().noneMatch(c -> c <= ' ' || c > '~')) {
      String value = field.substring(colon + 1).strip();
      List<String> values = fields.computeIfAbsent(name, unused -> new ArrayList<>());
      if (values.size() < 20) {
        values.add(value.substring(0, Math.min(value.length(), MAX_VALUE)));
      }
    }
  }

  /// @param name a field's name in lower case
  /// @return its first value; empty text where there is none
  String get(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /// @return the media type in lower case, `text/plain` where none is given
  String mediaType() {
    String type = get("content-type").replaceFirst("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT);
    return type.contains("/") ? type : "text/plain";
  }

  /// @param name a parameter of `Content-Type`, in lower case
  /// @return its value
  Optional<String> parameter(String name) {
    Matcher found = PARAMETER.matcher(get("content-type"));
    while (found.find()) {
      if (found.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(found.group(2) == null ? found.group(3) : found.group(2));
      }
    }
    return Optional.empty();
  }
}
