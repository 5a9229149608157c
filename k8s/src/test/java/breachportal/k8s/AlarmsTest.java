package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An alarm must look at a figure that is measured, and say what to do.
class AlarmsTest {

  private static final Pattern OURS = Pattern.compile("\\b((?:breachportal|exposure)_[a-z_]+)");

  @Test
  void shouldLookAtFiguresThatServicesMeasure() throws IOException {
    Set<String> watched = new TreeSet<>();
    for (JsonNode alarm : alarms()) {
      OURS.matcher(alarm.get("expr").textValue()).results().forEach(it -> watched.add(it.group(1)));
    }
    String sources = sources();
    assertThat(watched).hasSizeGreaterThan(4).allMatch(it -> isMeasured(it, sources));
  }

  @Test
  void shouldSayHowUrgentItIsAndWhatToDo() throws IOException {
    Set<String> headings =
        Overlay.read(Overlay.sibling("docs/operations.md"))
            .lines()
            .filter(it -> it.startsWith("#"))
            .map(it -> it.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
            .map(it -> it.replace(' ', '-'))
            .collect(Collectors.toSet());
    assertThat(alarms())
        .allSatisfy(
            it -> {
              assertThat(it.at("/labels/urgency").textValue()).isIn("now", "same-day");
              assertThat(it.at("/annotations/summary").textValue()).endsWith(".");
              assertThat(headings).contains(it.at("/annotations/runbook").textValue());
            });
  }

  /// A name in Prometheus is the name in the code with dots for underscores, its unit and `total`
  /// added.
  private static boolean isMeasured(String metric, String sources) {
    String name = metric.replaceFirst("_total$", "");
    return Stream.of(name, name.replaceFirst("_seconds$", ""))
        .anyMatch(it -> sources.contains('"' + it.replace('_', '.') + '"'));
  }

  private static JsonNode alarms() throws IOException {
    return new YAMLMapper()
        .readTree(Overlay.read(Overlay.module().resolve("monitoring/alarms.yaml")))
        .at("/groups/0/rules");
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String service : new String[] {"report", "notification", "exposure"}) {
      try (Stream<Path> files = Files.walk(Overlay.sibling(service + "-service/src/main/java"))) {
        files
            .filter(it -> it.toString().endsWith(".java"))
            .map(Overlay::read)
            .forEach(text::append);
      }
    }
    return text.toString();
  }
}
