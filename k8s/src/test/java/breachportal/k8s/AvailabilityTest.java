package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What keeps the house open while a pod, a machine or a version goes.
class AvailabilityTest {

  static Stream<Arguments> deployments() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay -> overlay.all(Deployment.class).stream().map(it -> Arguments.of(overlay, it)));
  }

  static Stream<Arguments> autoscalers() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay ->
                overlay.all(HorizontalPodAutoscaler.class).stream()
                    .map(it -> Arguments.of(overlay, it)));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void shouldHaveABudgetForDisruption(Overlay overlay, Deployment deployment) {
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    assertThat(overlay.all(PodDisruptionBudget.class))
        .filteredOn(
            it ->
                labels
                    .entrySet()
                    .containsAll(it.getSpec().getSelector().getMatchLabels().entrySet()))
        .singleElement()
        .satisfies(it -> assertThat(it.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("autoscalers")
  void shouldLeaveTheNumberOfReplicasToTheAutoscaler(
      Overlay overlay, HorizontalPodAutoscaler autoscaler) {
    assertThat(overlay.all(Deployment.class))
        .filteredOn(
            it ->
                it.getMetadata()
                    .getName()
                    .equals(autoscaler.getSpec().getScaleTargetRef().getName()))
        .singleElement()
        .satisfies(it -> assertThat(it.getSpec().getReplicas()).isNull());
    assertThat(autoscaler.getSpec().getMinReplicas())
        .isLessThan(autoscaler.getSpec().getMaxReplicas());
  }

  @Test
  void shouldKeepTwoOfEverythingInProduction() {
    assertThat(Overlay.PRODUCTION.all(HorizontalPodAutoscaler.class))
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2));
    assertThat(Overlay.PRODUCTION.all(Deployment.class))
        .filteredOn(it -> it.getSpec().getReplicas() != null)
        .allSatisfy(it -> assertThat(it.getSpec().getReplicas()).isGreaterThanOrEqualTo(2));
  }

  @Test
  void shouldSpreadOverMachinesAndZonesInProduction() {
    assertThat(Overlay.PRODUCTION.all(Deployment.class))
        .allSatisfy(
            deployment ->
                assertThat(
                        deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                    .extracting(it -> it.getTopologyKey() + " " + it.getWhenUnsatisfiable())
                    .containsExactlyInAnyOrder(
                        "topology.kubernetes.io/zone ScheduleAnyway",
                        "kubernetes.io/hostname DoNotSchedule"));
  }

  @Test
  void shouldReplaceNoPodBeforeAnotherIsReady() {
    assertThat(Overlay.PRODUCTION.all(Deployment.class))
        .allSatisfy(
            it -> {
              assertThat(it.getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
              assertThat(
                      it.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                  .isZero();
            });
  }

  @Test
  void shouldLeaveAPodTimeToEndWhatItDoes() {
    long drainSeconds = 30;
    assertThat(config(Overlay.PRODUCTION, "services", "QUARKUS_SHUTDOWN_TIMEOUT"))
        .isEqualTo(drainSeconds + "S");
    assertThat(Overlay.PRODUCTION.all(Deployment.class))
        .allSatisfy(
            it -> {
              long sleep =
                  it.getSpec()
                      .getTemplate()
                      .getSpec()
                      .getContainers()
                      .getFirst()
                      .getLifecycle()
                      .getPreStop()
                      .getSleep()
                      .getSeconds();
              assertThat(it.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                  .isGreaterThan(drainSeconds + sleep);
            });
  }

  @ParameterizedTest
  @EnumSource
  void shouldAskPostgresForNoMoreConnectionsThanItHas(Overlay overlay) {
    int wanted = 0;
    for (HorizontalPodAutoscaler it : overlay.all(HorizontalPodAutoscaler.class)) {
      String name = it.getSpec().getScaleTargetRef().getName();
      if (!name.equals("company-portal")) {
        int pool = Integer.parseInt(config(overlay, name, "QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
        wanted += pool * (it.getSpec().getMaxReplicas() + 1); // one more while a version rolls out
      }
    }
    int keycloaks = overlay == Overlay.PRODUCTION ? 3 : 2;
    wanted += keycloaks * Integer.parseInt(config(overlay, "keycloak", "KC_DB_POOL_MAX_SIZE"));
    int migrationsAndOperators = 20;
    assertThat(wanted + migrationsAndOperators).isLessThanOrEqualTo(connections(overlay));
  }

  private static int connections(Overlay overlay) {
    if (overlay == Overlay.PRODUCTION) {
      return OperatorSchemaTest.specOf(OperatorSchemaTest.cluster())
          .at("/postgresql/parameters/max_connections")
          .asInt();
    }
    return overlay.workloads().stream()
        .flatMap(it -> it.containers().stream())
        .flatMap(it -> it.getArgs().stream())
        .filter(it -> it.startsWith("max_connections="))
        .mapToInt(it -> Integer.parseInt(it.split("=")[1]))
        .findFirst()
        .orElseThrow();
  }

  static String config(Overlay overlay, String map, String key) {
    return overlay.all(ConfigMap.class).stream()
        .filter(it -> it.getMetadata().getName().matches(map + "-[a-z0-9]{10}"))
        .map(it -> it.getData().get(key))
        .findFirst()
        .orElseThrow();
  }
}
