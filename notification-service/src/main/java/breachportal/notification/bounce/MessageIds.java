package breachportal.notification.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `Message-ID` fields without their brackets.
final class MessageIds {
  private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{3,300})\\s*>");

  private MessageIds() {}

  /// @param field the value of `Message-ID`
  /// @return the identifier; null where there is none
  static @Nullable String bare(String field) {
    Matcher found = ID.matcher(field);
    if (found.find()) {
      return found.group(1);
    }
    String plain = field.strip();
    return plain.contains("@") && plain.length() <= 300 ? plain : null;
  }
}
