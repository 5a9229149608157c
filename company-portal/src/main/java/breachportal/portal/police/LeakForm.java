package breachportal.portal.police;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.LeakRequest;
import breachportal.contract.organisation.Sector;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.page.FormErrors;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an officer typed into the form of a new leak, and what it means.
public final class LeakForm {

  /// Nothing typed yet.
  static final LeakForm EMPTY = new LeakForm(new MultivaluedHashMap<>());

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,58}[A-Za-z0-9]");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

  private final MultivaluedMap<String, String> typed;

  LeakForm(MultivaluedMap<String, String> typed) {
    this.typed = typed;
  }

  /// @param field a field's name
  /// @return what was typed into it, without space around it
  public String text(String field) {
    String value = typed.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /// @param field a field's name
  /// @param value the value of one of its boxes
  /// @return whether that box was ticked
  public boolean ticked(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  /// @param today the present day
  /// @return what is needed before it can be taken
  FormErrors errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    need(errors, within("title", 1, 200), "title", "Give it a title of at most 200 characters.");
    need(
        errors,
        NAME.matcher(text("name")).matches(),
        "name",
        "Use 3 to 60 letters, digits and hyphens, such as sao-kim-2026.");
    need(
        errors,
        within("description", 1, 10_000),
        "description",
        "Say what it is, in at most 10,000 characters.");
    Optional<LocalDate> found = foundOn();
    need(errors, found.isPresent(), "foundOn", "Give the day it was found.");
    need(
        errors,
        found.isEmpty() || !found.get().isAfter(today),
        "foundOn",
        "The day it was found can’t be in the future.");
    need(errors, !categories().isEmpty(), "categories", "Tick at least one kind of data.");
    need(
        errors,
        domain().isEmpty() || DOMAIN.matcher(domain()).matches(),
        "domain",
        "Give a web domain such as sao-kim.example.org, or leave it empty.");
    need(
        errors,
        !text("sensitive").isEmpty(),
        "sensitive",
        "Say whether being in it is itself sensitive.");
    return new FormErrors(errors);
  }

  /// @return the request; only after {@link #errors} found nothing
  LeakRequest request() {
    return new LeakRequest(
        text("name"),
        text("title"),
        text("description"),
        foundOn().orElseThrow(),
        orNull(text("foundWhere")),
        categories(),
        Stream.of(Sector.values()).filter(each -> ticked("sectors", WireNames.of(each))).toList(),
        orNull(text("organisation")),
        orNull(domain()),
        text("sensitive").equals("yes"));
  }

  /// People paste addresses: the host is what is left of one.
  private String domain() {
    String host = text("domain").toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return host.replaceFirst("[/?#].*$", "").replaceFirst("^www\\.", "");
  }

  private List<DataCategory> categories() {
    return Stream.of(DataCategory.values())
        .filter(each -> ticked("categories", WireNames.of(each)))
        .toList();
  }

  private Optional<LocalDate> foundOn() {
    try {
      return Optional.of(LocalDate.parse(text("foundOn")));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private boolean within(String field, int least, int most) {
    int length = text(field).length();
    return length >= least && length <= most;
  }

  private static void need(List<FieldError> errors, boolean met, String field, String message) {
    if (!met) {
      errors.add(new FieldError(field, "form", message));
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
