package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every rendered object against the published OpenAPI schemas, by a checker of another house: it
/// finds the missing fields and wrong values that models in Java let pass.
class PublishedSchemaTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void shouldMissNoFieldAndNameNoWrongOne(Overlay overlay) throws Exception {
    assertThat(check(overlay.rendered())).filteredOn(it -> !it.startsWith("unknown ")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldKnowAllButOperatorsKinds(Overlay overlay) throws Exception {
    assertThat(check(overlay.rendered()))
        .filteredOn(it -> it.startsWith("unknown "))
        .containsExactlyInAnyOrderElementsOf(
            overlay == Overlay.LOCAL
                ? List.of()
                : OperatorSchemaTest.KINDS.keySet().stream().map(it -> "unknown " + it).toList());
  }

  @Test
  void shouldFindAMissingField() throws Exception {
    Path planted = folder.resolve("planted.yaml");
    Files.writeString(
        planted,
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: complete}
        spec: {maxUnavailable: 1}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: planted}
        spec: {maxReplicas: 3}
        """);
    assertThat(check(planted))
        .singleElement()
        .asString()
        .startsWith("HorizontalPodAutoscaler planted")
        .contains("scaleTargetRef");
  }

  private List<String> check(Path file) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder("node", "check.mjs", file.toString())
            .directory(Overlay.module().resolve("schema-check").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
