package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the restricted Pod Security Standard asks for, and what we ask for beyond it.
class PodRulesTest {

  static Stream<Arguments> workloads() {
    return Arrays.stream(Overlay.values())
        .flatMap(overlay -> overlay.workloads().stream().map(it -> Arguments.of(overlay, it)));
  }

  static Stream<Arguments> containers() {
    return Arrays.stream(Overlay.values())
        .flatMap(overlay -> overlay.workloads().stream())
        .flatMap(
            workload -> workload.allContainers().stream().map(it -> Arguments.of(workload, it)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldEnforceTheRestrictedStandard(Overlay overlay) {
    assertThat(overlay.all(Namespace.class))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    assertThat(overlay.workloads()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldRunAsNobodyAndReachNothingOfItsNode(Overlay overlay, Workload workload) {
    PodSpec pod = workload.template().getSpec();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getHostNetwork()).isNotEqualTo(true);
    assertThat(pod.getHostPID()).isNotEqualTo(true);
    assertThat(pod.getHostIPC()).isNotEqualTo(true);
    assertThat(pod.getVolumes()).allMatch(PodRulesTest::isAllowed);
    assertThat(pod.getVolumes().stream().filter(it -> it.getEmptyDir() != null))
        .allSatisfy(it -> assertThat(it.getEmptyDir().getSizeLimit()).as(it.getName()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldHoldNoTokenOfTheCluster(Overlay overlay, Workload workload) {
    PodSpec pod = workload.template().getSpec();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getEnableServiceLinks()).isFalse();
    assertThat(overlay.all(ServiceAccount.class))
        .filteredOn(it -> it.getMetadata().getName().equals(pod.getServiceAccountName()))
        .singleElement()
        .satisfies(it -> assertThat(it.getAutomountServiceAccountToken()).isFalse());
  }

  @ParameterizedTest
  @MethodSource("containers")
  void shouldBeLockedDown(Workload workload, Container container) {
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getPrivileged()).isNotEqualTo(true);
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void shouldHaveABoundOnEverything(Workload workload, Container container) {
    for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
      assertThat(container.getResources().getRequests()).containsKey(resource);
      assertThat(container.getResources().getLimits()).containsKey(resource);
      assertThat(container.getResources().getRequests().get(resource).getNumericalAmount())
          .isLessThanOrEqualTo(
              container.getResources().getLimits().get(resource).getNumericalAmount());
    }
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void shouldSayWhenItIsWell(Overlay overlay, Workload workload) {
    if (workload.isMigration()) {
      return; // It ends; there is nobody to send to it.
    }
    for (Container container : workload.containers()) {
      assertThat(container.getStartupProbe()).isNotNull();
      assertThat(container.getLivenessProbe()).isNotNull();
      assertThat(container.getReadinessProbe()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void shouldNameItsImageAndVersion(Workload workload, Container container) {
    assertThat(container.getImage())
        .matches("[a-z0-9.:-]+/[a-z0-9./-]+(:[A-Za-z0-9._-]+|@sha256:.+)");
    assertThat(container.getImage()).doesNotEndWith(":latest");
  }

  private static boolean isAllowed(Volume volume) {
    return volume.getEmptyDir() != null
        || volume.getConfigMap() != null
        || volume.getSecret() != null
        || volume.getProjected() != null
        || volume.getPersistentVolumeClaim() != null;
  }
}
