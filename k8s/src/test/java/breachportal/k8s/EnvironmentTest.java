package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a pod is told must be something that its service listens for: a name of its
/// `application.properties`, or a setting of the platform's own.
class EnvironmentTest {

  static Stream<Arguments> services() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay ->
                overlay.workloads().stream()
                    .filter(it -> it.containers().getFirst().getImage().contains("/breach-portal/"))
                    .map(it -> Arguments.of(overlay, it)));
  }

  @ParameterizedTest
  @MethodSource("services")
  void shouldUseNamesThatTheServiceReads(Overlay overlay, Workload workload) {
    String properties = Overlay.read(properties(workload));
    Set<String> unread = new HashSet<>(names(overlay, workload));
    unread.removeIf(it -> it.startsWith("QUARKUS_") || it.equals("JAVA_TOOL_OPTIONS"));
    unread.removeIf(
        it -> properties.contains("${" + it + "}") || properties.contains("${" + it + ":"));
    assertThat(unread).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void shouldSayEverythingThatHasNoDefault(Overlay overlay, Workload workload) {
    Set<String> names = names(overlay, workload);
    assertThat(Overlay.read(properties(workload)).lines())
        .filteredOn(it -> !it.startsWith("%") && !it.startsWith("#"))
        .flatMap(
            it ->
                Pattern.compile("\\$\\{([A-Z_]+)}")
                    .matcher(it)
                    .results()
                    .map(m -> m.group(1))
                    .toList())
        .filteredOn(it -> !it.endsWith("_OWNER_PASSWORD"))
        .allSatisfy(it -> assertThat(names).contains(it));
  }

  /// An empty default is none: what it belongs to is off.
  @ParameterizedTest
  @MethodSource("services")
  void shouldLeaveNoSecretToItsDefault(Overlay overlay, Workload workload) {
    if (workload.isMigration()) {
      return; // It opens no door that a default could open.
    }
    List<String> secrets =
        Pattern.compile("\\$\\{([A-Z_]+_(?:PASSWORD|SECRET|KEY))(?:}|:[^}])")
            .matcher(Overlay.read(properties(workload)))
            .results()
            .map(it -> it.group(1))
            .filter(it -> !it.endsWith("_OWNER_PASSWORD"))
            .toList();
    assertThat(secrets).isNotEmpty();
    assertThat(names(overlay, workload)).containsAll(secrets);
  }

  private static Path properties(Workload workload) {
    String image = workload.containers().getFirst().getImage();
    String service = image.substring(image.lastIndexOf('/') + 1, image.lastIndexOf(':'));
    Path file = Overlay.sibling(service + "/src/main/resources/application.properties");
    assumeThat(Files.exists(file)).as(file + " is there").isTrue();
    return file;
  }

  private static Set<String> names(Overlay overlay, Workload workload) {
    Set<String> names = new HashSet<>();
    workload.environment().forEach(it -> names.add(it.getName()));
    workload.containers().stream()
        .flatMap(it -> it.getEnvFrom().stream())
        .map(it -> it.getConfigMapRef().getName())
        .forEach(
            map ->
                overlay.all(ConfigMap.class).stream()
                    .filter(it -> it.getMetadata().getName().equals(map))
                    .forEach(it -> names.addAll(it.getData().keySet())));
    return names;
  }
}
