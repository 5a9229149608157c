package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scores the reader against files whose truth is known, which are no part of the project: run
/// with `-Dbreachportal.dumps=FOLDER`, where beside each `NAME` lies `NAME.truth.tsv`. A truth line
/// has the record's number, its class, telephone numbers, flag, national ID and e-mail address.
@EnabledIfSystemProperty(named = "breachportal.dumps", matches = ".+")
class DumpScoreTest {

  private static final String TRUTH = ".truth.tsv";

  @ParameterizedTest
  @MethodSource("labelled")
  void shouldFindEverythingAndNothingWrong(String name) throws IOException {
    Path folder = folder();

    Set<String> found = new HashSet<>();
    Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    Findings findings = into(found, reason -> refused.merge(reason, 1, Integer::sum));
    SeizedFile file = new SeizedFile(() -> Files.newInputStream(folder.resolve(name)));
    file.read(findings, () -> {});

    Map<String, int[]> recall = new TreeMap<>();
    Set<String> known = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve(name + TRUTH))) {
      for (String[] each : truth(line.split("\t", -1))) {
        known.add(each[1]);
        int[] score = recall.computeIfAbsent(each[0], unused -> new int[2]);
        score[found.contains(each[1]) ? 0 : 1]++;
      }
    }
    Set<String> wrong = new HashSet<>(found);
    wrong.removeAll(known);
    wrong.removeAll(wholeThoughFlagged(folder, name));

    StringBuilder report =
        new StringBuilder(name + ", " + file.recognised() + ": wrong " + wrong.size());
    recall.forEach(
        (what, s) ->
            report
                .append("; ")
                .append(what)
                .append(' ')
                .append(s[0])
                .append('/')
                .append(s[0] + s[1]));
    System.out.println(report + "; refused " + refused);
    assertThat(wrong).as(report.toString()).hasSize(0);
    recall.forEach(
        (what, s) ->
            assertThat((double) s[0] / (s[0] + s[1])).as("recall of " + what).isGreaterThan(0.995));
  }

  private static Path folder() {
    return Path.of(System.getProperty("breachportal.dumps"));
  }

  private static List<String> labelled() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(TRUTH))
          .map(name -> name.substring(0, name.length() - TRUTH.length()))
          .sorted()
          .toList();
    }
  }

  private static Findings into(Set<String> found, Consumer<Refusal> refused) {
    return new Findings() {
      @Override
      public void found(Identifier identifier) {
        found.add(identifier.canonical());
      }

      @Override
      public void refused(Refusal reason) {
        refused.accept(reason);
      }
    };
  }

  /// A line of JSON that its truth calls broken can still be whole: what is read of it is there.
  private static Set<String> wholeThoughFlagged(Path folder, String name) throws IOException {
    Set<String> there = new HashSet<>();
    if (!name.endsWith(".jsonl")) {
      return there;
    }
    Set<String> broken =
        Files.readAllLines(folder.resolve(name + TRUTH)).stream()
            .map(line -> line.split("\t", -1))
            .filter(line -> line[3].equals("broken"))
            .map(line -> "{\"STT\": \"" + line[0] + "\",")
            .collect(Collectors.toSet());
    try (InputStream packed = Files.newInputStream(folder.resolve(name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.endsWith("}") && broken.contains(line.substring(0, line.indexOf(',') + 1))) {
          byte[] bytes = line.getBytes(UTF_8);
          new SeizedFile(() -> new ByteArrayInputStream(bytes))
              .read(into(there, refused -> {}), () -> {});
        }
      }
    }
    return there;
  }

  private static List<String[]> truth(String[] line) {
    List<String[]> truth = new ArrayList<>();
    for (String phone : line[2].split(" ", -1)) {
      if (!phone.isEmpty()) {
        truth.add(new String[] {"phone " + line[3], "phone:" + phone});
      }
    }
    if (line.length > 4 && !line[4].isEmpty()) {
      String country = line[4].length() == 18 ? "CN:" : "VN:";
      truth.add(new String[] {"national ID", "nid:" + country + line[4]});
    }
    if (line.length > 5 && !line[5].isEmpty()) {
      truth.add(new String[] {"e-mail", "email:" + line[5]});
    }
    return truth;
  }
}
