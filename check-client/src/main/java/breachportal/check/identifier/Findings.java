package breachportal.check.identifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one reader found in a text, and why it took other parts for nothing.
final class Findings {

  private static final Set<String> UNCLEAR = Set.of("ambiguous", "old_landline");

  private final String kind;
  private final String prefix;
  private final Set<String> found = new LinkedHashSet<>();
  private final List<String> refused = new ArrayList<>();

  /// @param kind the kind on the wire
  /// @param prefix what its canonical texts begin with
  Findings(String kind, String prefix) {
    this.kind = kind;
    this.prefix = prefix;
  }

  void add(String identifier) {
    found.add(prefix + identifier);
  }

  Findings refuse(String rule) {
    refused.add(rule);
    return this;
  }

  boolean found() {
    return !found.isEmpty();
  }

  boolean refused(String rule) {
    return refused.contains(rule);
  }

  /// @return the rule by which it can't be told whose number it is, if any
  Optional<String> unclear() {
    return refused.stream().filter(UNCLEAR::contains).findFirst();
  }

  boolean empty() {
    return found.isEmpty() && refused.isEmpty();
  }

  /// @return the only one
  Typed one() throws NotOneIdentifier {
    if (found.size() > 1) {
      throw new NotOneIdentifier("one_at_a_time");
    }
    if (found.isEmpty()) {
      throw new NotOneIdentifier(refused.isEmpty() ? "not_this_kind" : refused.getFirst());
    }
    return new Typed(kind, found.iterator().next());
  }
}
