package breachportal.exposure.loading.form;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Reads files of all forms, encodings and packings with invented people: whatever they hold, no
/// identifier is found that is not theirs, and nearly all that are. `-Dbreachportal.invented=N`
/// tries N files.
class InventedDumpsTest {

  private static final int FILES = Integer.getInteger("breachportal.invented", 60);
  private static final long FIRST = Long.getLong("breachportal.invented.first", 1);
  private static final int ROWS = Integer.getInteger("breachportal.invented.rows", 200);
  private static final double RECALL = 0.995;

  private final Map<String, int[]> score = new TreeMap<>();

  @Test
  void shouldFindNothingWrongAndNearlyAll() throws IOException {
    StringBuilder faults = new StringBuilder();
    for (long seed = FIRST; seed < FIRST + FILES; seed++) {
      faults.append(tryOne(new InventedDump(seed, ROWS)));
    }
    StringBuilder report = new StringBuilder();
    score.forEach((kind, s) -> report.append(kind + " " + s[0] + "/" + s[1] + "; "));
    System.out.println(FILES + " invented files: " + report);
    assertThat(faults.toString()).isEmpty();
    score.forEach((kind, s) -> assertThat((double) s[0] / s[1]).as(kind).isGreaterThan(RECALL));
  }

  private String tryOne(InventedDump dump) {
    Set<String> found = new HashSet<>();
    SeizedFile file = new SeizedFile(() -> new ByteArrayInputStream(dump.bytes));
    try {
      file.read(into(found), () -> {});
    } catch (IOException e) {
      return dump.description + ": " + e + "\n";
    }
    Set<String> known = new HashSet<>();
    int[] here = new int[2];
    dump.people.forEach(
        person ->
            person.truth.forEach(
                (kind, ids) -> {
                  int[] all = score.computeIfAbsent(kind, unused -> new int[2]);
                  for (String id : ids) {
                    boolean hit = found.contains(id);
                    all[0] += hit ? 1 : 0;
                    all[1]++;
                    here[0] += hit ? 1 : 0;
                    here[1]++;
                  }
                  known.addAll(ids);
                }));
    dump.people.forEach(person -> known.addAll(person.allowed));
    found.removeAll(known);
    boolean poor = here[0] < 0.98 * here[1];
    return found.isEmpty() && !poor
        ? ""
        : dump.description
            + " "
            + file.recognised()
            + ": "
            + here[0]
            + "/"
            + here[1]
            + " wrong "
            + found
            + "\n";
  }

  private static Findings into(Set<String> found) {
    return new Findings() {
      @Override
      public void found(Identifier identifier) {
        found.add(identifier.canonical());
      }

      @Override
      public void refused(Refusal reason) {
        // Counted elsewhere.
      }
    };
  }
}
