package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Names in one object that must be there in another.
class WiringTest {

  static Stream<Arguments> workloads() {
    return PodRulesTest.workloads();
  }

  static Stream<Arguments> services() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay -> overlay.all(Service.class).stream().map(it -> Arguments.of(overlay, it)));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldSelectItsOwnPods(Overlay overlay, Workload workload) {
    Map<String, String> selector =
        switch (workload.object()) {
          case Deployment it -> it.getSpec().getSelector().getMatchLabels();
          case StatefulSet it -> it.getSpec().getSelector().getMatchLabels();
          default -> Map.of(Arrow.PART, workload.part());
        };
    assertThat(workload.labels()).containsAllEntriesOf(selector);
    assertThat(overlay.workloads())
        .filteredOn(it -> it.labels().entrySet().containsAll(selector.entrySet()))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("services")
  void shouldLeadToPortsThatPodsHave(Overlay overlay, Service service) {
    Workload target =
        overlay.workloads().stream()
            .filter(
                it ->
                    it.labels().entrySet().containsAll(service.getSpec().getSelector().entrySet()))
            .findFirst()
            .orElseThrow();
    Set<String> ports =
        target.containers().stream()
            .flatMap(it -> it.getPorts().stream())
            .map(ContainerPort::getName)
            .collect(Collectors.toSet());
    assertThat(service.getSpec().getPorts())
        .extracting(ServicePort::getTargetPort)
        .allSatisfy(it -> assertThat(ports).contains(it.getStrVal()));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldMountWhatItHas(Overlay overlay, Workload workload) {
    Set<String> volumes =
        workload.template().getSpec().getVolumes().stream()
            .map(Volume::getName)
            .collect(Collectors.toSet());
    if (workload.object() instanceof StatefulSet it) {
      it.getSpec()
          .getVolumeClaimTemplates()
          .forEach(claim -> volumes.add(claim.getMetadata().getName()));
    }
    Set<String> mounts =
        workload.allContainers().stream()
            .flatMap(it -> it.getVolumeMounts().stream())
            .map(it -> it.getName())
            .collect(Collectors.toSet());
    assertThat(mounts).isEqualTo(volumes);
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldNameConfigMapsThatExist(Overlay overlay, Workload workload) {
    Set<String> maps =
        overlay.all(ConfigMap.class).stream()
            .map(it -> it.getMetadata().getName())
            .collect(Collectors.toSet());
    assertThat(maps).containsAll(configMapsOf(workload));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldProbePortsThatItOpens(Overlay overlay, Workload workload) {
    for (Container container : workload.containers()) {
      List<String> ports = container.getPorts().stream().map(ContainerPort::getName).toList();
      Stream.of(
              container.getStartupProbe(),
              container.getLivenessProbe(),
              container.getReadinessProbe())
          .filter(it -> it != null && it.getHttpGet() != null)
          .forEach(it -> assertThat(ports).contains(it.getHttpGet().getPort().getStrVal()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldBelongToOneStepOfADeployment(Overlay overlay) {
    assertThat(overlay.objects())
        .allSatisfy(
            it ->
                assertThat(it.getMetadata().getLabels().get("breach-portal/step"))
                    .as(it.getKind() + " " + it.getMetadata().getName())
                    .isIn("ground", "migration", "service"));
  }

  private static List<String> configMapsOf(Workload workload) {
    Stream<String> whole =
        workload.allContainers().stream()
            .flatMap(it -> it.getEnvFrom().stream())
            .filter(it -> it.getConfigMapRef() != null)
            .map(it -> it.getConfigMapRef().getName());
    Stream<String> single =
        workload.environment().stream()
            .filter(it -> it.getValueFrom() != null)
            .filter(it -> it.getValueFrom().getConfigMapKeyRef() != null)
            .map(it -> it.getValueFrom().getConfigMapKeyRef().getName());
    Stream<String> mounted =
        workload.template().getSpec().getVolumes().stream()
            .flatMap(
                it ->
                    it.getProjected() != null
                        ? it.getProjected().getSources().stream()
                            .map(s -> s.getConfigMap().getName())
                        : Stream.of(it)
                            .filter(v -> v.getConfigMap() != null)
                            .map(v -> v.getConfigMap().getName()));
    return Stream.of(whole, single, mounted).flatMap(it -> it).toList();
  }
}
