package breachportal.portal.police;

import breachportal.contract.campaign.HoldRequest;
import breachportal.contract.campaign.HoldScope;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Show;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an officer typed to hold the telling of a report's people.
///
/// @param ground why
/// @param day the day on which the hold ends, as typed
/// @param time the time of day, of Hanoi, at which it ends, as typed
/// @param company whether all tellings of the company are held
public record HoldForm(String ground, String day, String time, boolean company) {
  private static final int LONGEST_GROUND = 2_000;

  /// @param now the present
  /// @return the form to begin with: a week
  static HoldForm beginning(Instant now) {
    ZonedDateTime end = now.atZone(Show.ZONE).plusDays(7);
    return new HoldForm(
        "", end.toLocalDate().toString(), "%02d:00".formatted(end.getHour()), false);
  }

  static HoldForm typed(MultivaluedMap<String, String> form) {
    return new HoldForm(
        text(form, "ground"),
        text(form, "day"),
        text(form, "time"),
        "company".equals(text(form, "scope")));
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /// @param now the present
  /// @return what is needed before it can be taken
  FormErrors errors(Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (ground.isEmpty()) {
      errors.add(new FieldError("ground", "form", "Say why; it is kept with the report."));
    } else if (ground.length() > LONGEST_GROUND) {
      errors.add(new FieldError("ground", "form", "Use at most 2,000 characters."));
    }
    Optional<Instant> until = until();
    if (until.isEmpty()) {
      errors.add(new FieldError("day", "form", "Give the day and the time at which it ends."));
    } else if (!until.get().isAfter(now)) {
      errors.add(new FieldError("day", "form", "The end must be in the future."));
    }
    return new FormErrors(errors);
  }

  /// @return the request; only after {@link #errors} found nothing
  HoldRequest request() {
    return new HoldRequest(
        ground, until().orElseThrow(), company ? HoldScope.COMPANY : HoldScope.REPORT);
  }

  private Optional<Instant> until() {
    try {
      LocalDateTime end = LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time));
      return Optional.of(end.atZone(Show.ZONE).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
