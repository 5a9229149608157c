package breachportal.report.taxii;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of a collection (TAXII 2.1, sections 3.4 and 3.5): several values of one filter
/// widen it, several filters narrow.
///
/// @param after what was added after this instant, exclusive
/// @param limit how many at most
/// @param ids of these objects; empty for all
/// @param types of these types; empty for all
/// @param versions which versions of each object
/// @param current whether objects of STIX 2.1, which all of them are, were asked for
record ObjectQuery(
    Instant after,
    int limit,
    Set<String> ids,
    Set<String> types,
    Versions versions,
    boolean current) {

  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1_000;
  private static final int MAX_VALUES = 100;
  private static final int MAX_LENGTH = 20_000;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /// Which versions of an object.
  ///
  /// @param first the first
  /// @param last the newest
  /// @param all every one
  /// @param at those of these instants
  record Versions(boolean first, boolean last, boolean all, List<Instant> at) {

    static final Versions NEWEST = new Versions(false, true, false, List.of());
    static final Versions EVERY = new Versions(false, false, true, List.of());

    static Versions parse(@Nullable String text) {
      Set<String> words = values(text, "match[version]");
      if (words.isEmpty()) {
        return NEWEST;
      }
      Set<String> named = Set.of("first", "last", "all");
      List<Instant> at =
          words.stream()
              .filter(word -> !named.contains(word))
              .map(word -> instant(word, "match[version]"))
              .toList();
      return new Versions(
          words.contains("first"), words.contains("last"), words.contains("all"), at);
    }
  }

  /// @throws TaxiiRefusal when a parameter can't be read
  static ObjectQuery parse(ObjectParameters asked) {
    Instant after = asked.addedAfter == null ? EARLIEST : instant(asked.addedAfter, "added_after");
    if (asked.next != null) {
      Instant cursor = Cursor.read(asked.next);
      after = cursor.isAfter(after) ? cursor : after;
    }
    Set<String> spec = values(asked.specVersion, "match[spec_version]");
    return new ObjectQuery(
        after,
        limit(asked.limit),
        values(asked.id, "match[id]"),
        values(asked.type, "match[type]"),
        Versions.parse(asked.version),
        spec.isEmpty() || spec.contains("2.1"));
  }

  /// @return the same of one object
  ObjectQuery of(String objectId) {
    return new ObjectQuery(after, limit, Set.of(objectId), types, versions, current);
  }

  /// @return the same of every version
  ObjectQuery everyVersion() {
    return new ObjectQuery(after, limit, ids, types, Versions.EVERY, current);
  }

  /// A condition and what stands for its question marks.
  record Condition(String sql, List<Object> parameters) {}

  Condition condition(UUID authority) {
    StringBuilder sql = new StringBuilder("o.authority_id = ? and o.added_at > ?");
    List<Object> parameters = new ArrayList<>(List.of(authority, Timestamp.from(after)));
    if (!current) {
      sql.append(" and false");
    }
    oneOf(sql, parameters, "o.object_id", ids);
    oneOf(sql, parameters, "o.object_type", types);
    if (!versions.all()) {
      List<String> either = new ArrayList<>();
      if (versions.first()) {
        either.add(none("<"));
      }
      if (versions.last()) {
        either.add(none(">"));
      }
      if (!versions.at().isEmpty()) {
        either.add("o.version = any(?)");
        parameters.add(versions.at().stream().map(Timestamp::from).toArray(Timestamp[]::new));
      }
      sql.append(" and (").append(String.join(" or ", either)).append(')');
    }
    return new Condition(sql.toString(), parameters);
  }

  private static String none(String order) {
    return "not exists (select from taxii_object v where v.authority_id = o.authority_id"
        + " and v.object_id = o.object_id and v.version "
        + order
        + " o.version)";
  }

  private static void oneOf(
      StringBuilder sql, List<Object> parameters, String column, Set<String> values) {
    if (!values.isEmpty()) {
      sql.append(" and ").append(column).append(" = any(?)");
      parameters.add(values.toArray(String[]::new));
    }
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (!POSITIVE.matcher(text).matches()) {
      throw TaxiiRefusal.parameter("limit", "A whole number above 0 is needed.");
    }
    return (int) Math.min(Long.parseLong(text), MAX_LIMIT);
  }

  private static Set<String> values(@Nullable String text, String name) {
    if (text == null || text.isBlank()) {
      return Set.of();
    }
    Set<String> values = new LinkedHashSet<>();
    if (text.length() <= MAX_LENGTH) {
      COMMA.splitAsStream(text).map(String::strip).filter(it -> !it.isEmpty()).forEach(values::add);
    }
    if (values.isEmpty() || values.size() > MAX_VALUES || text.indexOf('\u0000') >= 0) {
      throw TaxiiRefusal.parameter(name, "1 to " + MAX_VALUES + " values are needed.");
    }
    return values;
  }

  /// Rounded down to what the database counts in, so that nothing is passed over.
  private static Instant instant(String text, String name) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeException unreadable) {
      // refused below, with what is out of range
    }
    throw TaxiiRefusal.parameter(
        name, "A timestamp such as 2026-11-22T04:00:00.123456Z is needed.");
  }
}
