package breachportal.portal.citizen;

import breachportal.api.json.WireNames;
import breachportal.contract.alert.WatchRequest;
import breachportal.contract.alert.WatchedPoint;
import breachportal.contract.leak.IdentifierKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was sent to set up alerts. With scripts the page sends points in place of what was typed.
///
/// @param identifier what is to be watched, as typed; empty where points came
/// @param kind what it is said to be
/// @param email where to write
/// @param points the points, in the form of the page's script: `epoch.point`, apart by spaces
record WatchForm(
    String identifier, @Nullable IdentifierKind kind, String email, List<WatchedPoint> points) {

  private static final Pattern POINT = Pattern.compile("([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{22})");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int MOST_POINTS = 2;
  private static final int LONGEST_IDENTIFIER = 320;
  private static final int LONGEST_EMAIL = 254;

  /// Takes what a form sent.
  static WatchForm of(
      @Nullable String identifier,
      @Nullable String kind,
      @Nullable String email,
      @Nullable String points) {
    return new WatchForm(text(identifier), kindOf(kind), text(email), pointsOf(text(points)));
  }

  boolean hasEmail() {
    return email.length() <= LONGEST_EMAIL && email.indexOf('@') > 0;
  }

  boolean hasWhatToWatch() {
    boolean typed = !identifier.isEmpty() && identifier.length() <= LONGEST_IDENTIFIER;
    return typed || !points.isEmpty();
  }

  /// @return whether the address to write to is itself to be watched
  boolean isOwn() {
    return points.isEmpty() && identifier.equalsIgnoreCase(email);
  }

  /// @return what is to be watched, without where to write
  WatchRequest request() {
    return points.isEmpty()
        ? new WatchRequest(null, kind, identifier)
        : new WatchRequest(points, null, null);
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent.strip();
  }

  private static @Nullable IdentifierKind kindOf(@Nullable String kind) {
    Optional<IdentifierKind> said =
        Stream.of(IdentifierKind.values())
            .filter(each -> WireNames.of(each).equals(kind))
            .findFirst();
    return said.orElse(null);
  }

  private static List<WatchedPoint> pointsOf(String text) {
    List<WatchedPoint> points = new ArrayList<>();
    for (String each : SPACE.split(text, MOST_POINTS + 1)) {
      Matcher point = POINT.matcher(each);
      if (point.matches()) {
        points.add(new WatchedPoint(Integer.parseInt(point.group(1)), point.group(2)));
      }
    }
    return List.copyOf(points);
  }

  @Override
  public String toString() {
    return "WatchForm[redacted]";
  }
}
