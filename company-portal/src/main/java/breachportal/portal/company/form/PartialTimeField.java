package breachportal.portal.company.form;

import breachportal.contract.breach.PartialTime;
import breachportal.portal.page.Show;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time in the past as exactly as it is known: a year, a month, a day, or a day and a time. Boxes
/// that are left empty say how exactly.
///
/// @param ask the question
public record PartialTimeField(Ask ask) implements Field {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  @Override
  public String kind() {
    return "partial";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    var text = stored.asText();
    switch (new PartialTime(text).precision()) {
      case YEAR -> out.put(name + ".year", text);
      case MONTH -> {
        var month = YearMonth.parse(text);
        out.put(name + ".month", String.valueOf(month.getMonthValue()));
        out.put(name + ".year", String.valueOf(month.getYear()));
      }
      case DAY -> DateParts.write(LocalDate.parse(text), null, name, out);
      case INSTANT -> {
        var local = OffsetDateTime.parse(text).atZoneSameInstant(Show.ZONE);
        DateParts.write(local.toLocalDate(), local.toLocalTime(), name, out);
      }
    }
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var parts = DateParts.of(reading.typed(), name);
    if (parts.isEmpty()) {
      return null;
    }
    var time = timeOf(parts, reading).map(PartialTime::new);
    if (time.isEmpty()) {
      return null;
    }
    if (time.get().earliest(Show.ZONE).isAfter(reading.now())) {
      reading.refuse(name + ".year", "not_in_future", "Give a time that has passed.");
      return null;
    }
    return TextNode.valueOf(keepingOffset(time.get(), before).text());
  }

  private static Optional<String> timeOf(DateParts parts, Reading reading) {
    if (parts.year().isEmpty()) {
      reading.refuse(parts.name() + ".year", "date_incomplete", "Add at least the year.");
      return Optional.empty();
    }
    if (parts.month().isEmpty() && parts.day().isEmpty() && parts.time().isEmpty()) {
      var year = parts.yearNumber(reading);
      return year.isEmpty() ? Optional.empty() : Optional.of(Year.of(year.getAsInt()).toString());
    }
    if (parts.day().isEmpty() && parts.time().isEmpty()) {
      var year = parts.yearNumber(reading);
      var month = parts.monthNumber(reading);
      return year.isEmpty() || month.isEmpty()
          ? Optional.empty()
          : Optional.of(YearMonth.of(year.getAsInt(), month.getAsInt()).toString());
    }
    if (!parts.complete(!parts.time().isEmpty(), reading)) {
      return Optional.empty();
    }
    var date = parts.date(reading);
    if (parts.time().isEmpty()) {
      return date.map(LocalDate::toString);
    }
    var clock = parts.clock(reading);
    return date.flatMap(
        day ->
            clock.map(
                at ->
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        day.atTime(at).atZone(Show.ZONE))));
  }

  /// An instant that did not change keeps the offset it was given with.
  private static PartialTime keepingOffset(PartialTime time, @Nullable JsonNode before) {
    if (before == null || time.precision() != PartialTime.Precision.INSTANT) {
      return time;
    }
    var old = new PartialTime(before.asText());
    boolean same =
        old.precision() == PartialTime.Precision.INSTANT
            && old.earliest(Show.ZONE).equals(time.earliest(Show.ZONE));
    return same ? old : time;
  }

  @Override
  public List<String> show(JsonNode stored) {
    var text = stored.asText();
    return List.of(
        switch (new PartialTime(text).precision()) {
          case YEAR -> text + " (the year is known)";
          case MONTH -> MONTH.format(YearMonth.parse(text)) + " (the month is known)";
          case DAY -> Show.day(LocalDate.parse(text));
          case INSTANT -> Show.time(OffsetDateTime.parse(text).toInstant());
        });
  }

  @Override
  public String firstInput(String name) {
    return name + ".day";
  }
}
