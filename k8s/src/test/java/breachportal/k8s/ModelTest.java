package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rendered object, read by Fabric8's models: a field that no model knows is a fault.
class ModelTest {

  static Stream<Arguments> objects() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay ->
                overlay.objects().stream()
                    .filter(it -> !(it instanceof GenericKubernetesResource))
                    .map(
                        it -> Arguments.of(overlay, it.getKind(), it.getMetadata().getName(), it)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("objects")
  void shouldKnowEveryField(Overlay overlay, String kind, String name, HasMetadata object) {
    assertThat(UnknownFields.of(object)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveModelsOfAllButOperatorsKinds(Overlay overlay) {
    Set<String> generic =
        overlay.all(GenericKubernetesResource.class).stream()
            .map(it -> it.getApiVersion() + " " + it.getKind())
            .collect(Collectors.toSet());
    assertThat(generic)
        .isEqualTo(overlay == Overlay.LOCAL ? Set.of() : OperatorSchemaTest.KINDS.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void shouldNameEveryObjectOnce(Overlay overlay) {
    assertThat(
            overlay.objects().stream().map(it -> it.getKind() + " " + it.getMetadata().getName()))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldFindAFieldThatNobodyKnows() {
    HasMetadata planted =
        Overlay.parse(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: planted}
            spec:
              template:
                spec:
                  containers:
                    - name: app
                      readynessProbe: {}
            """);
    assertThat(UnknownFields.of(planted))
        .containsExactly(".spec.template.spec.containers[0].readynessProbe");
  }

  @Test
  void shouldRefuseAWrongType() {
    assertThatThrownBy(
            () ->
                Overlay.parse(
                    """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: planted}
                    spec: {replicas: two}
                    """))
        .hasMessageContaining("replicas");
  }
}
