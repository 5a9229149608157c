package breachportal.portal.police;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is asked of the desk, as its address carries it: so that every filter is a link, and every
/// list can be bookmarked, saved under a name, and sent to a colleague.
///
/// @param parameters the parameters of the inbox that are set, in a fixed order
public record DeskQuery(Map<String, String> parameters) {

  private static final List<String> KNOWN =
      List.of(
          "words",
          "waiting",
          "overdue",
          "assigned",
          "dialogue",
          "state",
          "severity",
          "phase",
          "sector",
          "province",
          "order",
          "after");

  private static final String BASE = "/police";
  private static final int LONGEST = 300;

  /// @param asked the parameters of the address; what the desk does not know is left out
  /// @return the query
  static DeskQuery of(MultivaluedMap<String, String> asked) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : KNOWN) {
      String value = asked.getFirst(name);
      if (value != null && !value.isBlank() && value.length() <= LONGEST) {
        known.put(name, value.strip());
      }
    }
    return new DeskQuery(known);
  }

  /// @param name a parameter
  /// @return its value; empty when it is not set
  public String get(String name) {
    return parameters.getOrDefault(name, "");
  }

  /// @param name a parameter
  /// @param value a value
  /// @return whether it is set to that
  public boolean has(String name, String value) {
    return value.equals(parameters.get(name));
  }

  /// @param name a parameter
  /// @param value its value; null to leave it out
  /// @return the address of the same list with that changed, from its first page on
  public String with(String name, @Nullable String value) {
    return BASE + query(changed(name, value));
  }

  /// @param report a report
  /// @return the address of the same page with that report at its side
  public String beside(Object report) {
    String query = query(parameters);
    return BASE + query + (query.isEmpty() ? "?" : "&") + "open=" + report;
  }

  /// @return the address of this page of the list, with nothing at its side
  public String here() {
    return BASE + query(parameters);
  }

  /// @return the address of the list's first page
  public String first() {
    return with("after", null);
  }

  /// @return the address of the list as CSV
  public String export() {
    return BASE + "/export.csv" + query(changed("after", null));
  }

  /// @return what a saved view keeps: the list, without the page
  public String kept() {
    String query = query(changed("after", null));
    return query.isEmpty() ? "" : query.substring(1);
  }

  /// @return what the search form sends along beside the words
  public Map<String, String> beyondWords() {
    Map<String, String> others = changed("words", null);
    return others;
  }

  /// @return whether anything narrows the list
  public boolean narrowed() {
    return parameters.keySet().stream().anyMatch(it -> !it.equals("order") && !it.equals("after"));
  }

  private Map<String, String> changed(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String known : KNOWN) {
      String set = known.equals(name) ? value : parameters.get(known);
      if (set != null && (!known.equals("after") || name.equals("after"))) {
        changed.put(known, set);
      }
    }
    return changed;
  }

  private static String query(Map<String, String> parameters) {
    String joined =
        parameters.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return joined.isEmpty() ? "" : "?" + joined;
  }
}
