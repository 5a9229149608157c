package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Secrets are named, never written down, and each is seen only by whom it is for.
class SecretRulesTest {

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|CREDENTIAL).*|.*_(KEY|TOKEN)");

  /// Stands where a key must be named and none is used: 32 zero bytes.
  private static final String NO_KEY = "A".repeat(43) + "=";

  static Stream<Arguments> environment() {
    return Arrays.stream(Overlay.values())
        .flatMap(overlay -> overlay.workloads().stream())
        .flatMap(workload -> workload.environment().stream().map(it -> Arguments.of(workload, it)));
  }

  @Test
  void shouldRenderNoSecretForProduction() {
    assertThat(Overlay.PRODUCTION.all(Secret.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("environment")
  void shouldTakeSecretsByReference(Workload workload, EnvVar variable) {
    boolean noKey = workload.isMigration() && NO_KEY.equals(variable.getValue());
    if (SECRET_NAME.matcher(variable.getName()).matches() && !noKey) {
      assertThat(variable.getValue()).isNull();
      assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteNoSecretIntoAConfigMap(Overlay overlay) {
    assertThat(overlay.all(ConfigMap.class))
        .allSatisfy(
            map ->
                assertThat(map.getData().keySet())
                    .noneMatch(it -> SECRET_NAME.matcher(it).matches() && !it.endsWith("_FILE")));
    assertThat(realm(overlay))
        .contains("\"secret\": \"${PORTAL_CLIENT_SECRET}\"")
        .contains("\"secret\": \"${NOTIFICATION_CLIENT_SECRET}\"")
        .contains("\"secret\": \"${CODES_CLIENT_SECRET}\"")
        .doesNotContain("\"credentials\"");
  }

  @ParameterizedTest
  @EnumSource
  void shouldShowOwnersPasswordsToMigrationsOnly(Overlay overlay) {
    assertThat(overlay.workloads())
        .filteredOn(it -> secretsOf(it).stream().anyMatch(name -> name.contains("owner-db")))
        .extracting(Workload::name)
        .filteredOn(it -> !it.equals("StatefulSet postgres"))
        .containsExactlyInAnyOrder(
            "Job report-migration", "Job notification-migration", "Job exposure-migration");
  }

  @ParameterizedTest
  @EnumSource
  void shouldShowTheKeysOfThePrivateCheckToExposureOnly(Overlay overlay) {
    assertThat(overlay.workloads())
        .filteredOn(
            it -> secretsOf(it).stream().anyMatch(name -> name.startsWith("exposure-prf-keys")))
        .extracting(Workload::name)
        .containsExactly("Deployment exposure-service");
  }

  @Test
  void shouldMakeEverySecretThatLocalNames() {
    Set<String> made =
        Overlay.LOCAL.all(Secret.class).stream()
            .map(it -> it.getMetadata().getName())
            .collect(Collectors.toSet());
    Overlay.LOCAL
        .workloads()
        .forEach(it -> assertThat(made).as(it.name()).containsAll(secretsOf(it)));
  }

  @Test
  void shouldListEverySecretThatProductionNames() {
    List<String> named =
        Overlay.PRODUCTION.workloads().stream().flatMap(it -> secretsOf(it).stream()).toList();
    String operations = Overlay.read(Overlay.sibling("docs/operations.md"));
    assertThat(named).isNotEmpty();
    assertThat(Stream.concat(named.stream(), secretsOfOtherKinds()))
        .allSatisfy(it -> assertThat(operations).contains("`" + it + "`"));
  }

  @Test
  void shouldTakeCertificatesByReference() {
    assertThat(Overlay.LOCAL.all(Ingress.class))
        .filteredOn(it -> !it.getMetadata().getName().equals("mailbox"))
        .allSatisfy(
            it -> assertThat(it.getSpec().getTls()).allMatch(tls -> tls.getSecretName() != null));
  }

  private static Stream<String> secretsOfOtherKinds() {
    Matcher names =
        Pattern.compile(
                "(?:passwordSecret|accessKeyId|secretAccessKey):\\s+(?:key: \\S+\\s+)?name: (\\S+)")
            .matcher(Overlay.read(Overlay.PRODUCTION.rendered()));
    return Stream.concat(
        names.results().map(it -> it.group(1)), Stream.of("portal-tls", "login-tls"));
  }

  private static String realm(Overlay overlay) {
    return overlay.all(ConfigMap.class).stream()
        .map(it -> it.getData().get("breach-portal-realm.json"))
        .filter(it -> it != null)
        .findFirst()
        .orElseThrow();
  }

  static Set<String> secretsOf(Workload workload) {
    Stream<String> variables =
        workload.environment().stream()
            .filter(it -> it.getValueFrom() != null)
            .filter(it -> it.getValueFrom().getSecretKeyRef() != null)
            .map(it -> it.getValueFrom().getSecretKeyRef().getName());
    Stream<String> volumes =
        workload.template().getSpec().getVolumes().stream()
            .filter(it -> it.getSecret() != null)
            .map(it -> it.getSecret().getSecretName());
    return Stream.concat(variables, volumes).collect(Collectors.toSet());
  }
}
