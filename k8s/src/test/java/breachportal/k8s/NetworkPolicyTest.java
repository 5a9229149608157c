package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who talks to whom: the list of docs/architecture.md, both ends of every arrow, and nothing else.
class NetworkPolicyTest {

  private static final String EDGE = "namespaces breach-portal/edge=true";
  private static final String DNS =
      "namespace kubernetes.io/metadata.name=kube-system pods k8s-app=kube-dns";

  /// The house's own arrows.
  private static final Set<Arrow> INSIDE =
      arrows(
          """
          company-portal -> report-service : 8080
          company-portal -> notification-service : 8080
          company-portal -> exposure-service : 8080
          report-service -> notification-service : 8080
          exposure-service -> notification-service : 8080
          company-portal -> keycloak : 8080
          report-service -> keycloak : 8080
          notification-service -> keycloak : 8080
          exposure-service -> keycloak : 8080
          keycloak -> keycloak : 7800
          keycloak -> keycloak : 57800
          report-service -> postgres : 5432
          notification-service -> postgres : 5432
          exposure-service -> postgres : 5432
          report-migration -> postgres : 5432
          notification-migration -> postgres : 5432
          exposure-migration -> postgres : 5432
          keycloak -> postgres : 5432
          """);

  @ParameterizedTest
  @EnumSource
  void shouldDenyWhatNoPolicyAllows(Overlay overlay) {
    assertThat(overlay.all(NetworkPolicy.class))
        .anySatisfy(
            policy -> {
              assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
              assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
              assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress", "Egress");
              assertThat(policy.getSpec().getIngress()).isEmpty();
              assertThat(policy.getSpec().getEgress()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void shouldLetInExactlyTheKnownArrows(Overlay overlay) {
    Set<Arrow> expected = join(join(INSIDE, fromOutside(overlay)), operation(overlay));
    assertThat(Arrow.in(overlay.all(NetworkPolicy.class)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void shouldLetOutExactlyTheKnownArrows(Overlay overlay) {
    Set<Arrow> names =
        Set.of(new Arrow("every part", DNS, "53"), new Arrow("every part", DNS, "UDP 53"));
    Set<Arrow> inside = join(INSIDE, within(operation(overlay)));
    assertThat(Arrow.out(overlay.all(NetworkPolicy.class)))
        .containsExactlyInAnyOrderElementsOf(join(join(inside, toOutside(overlay)), names));
  }

  @ParameterizedTest
  @EnumSource
  void shouldSpeakOnlyOfPartsThatExist(Overlay overlay) {
    Set<String> parts =
        overlay.workloads().stream().map(Workload::part).collect(Collectors.toSet());
    if (overlay == Overlay.PRODUCTION) {
      parts.add("postgres");
    }
    assertThat(INSIDE).allSatisfy(it -> assertThat(parts).contains(it.from(), it.to()));
    assertThat(parts).doesNotContain("");
  }

  @Test
  void shouldKeepPortalAwayFromPostgres() {
    assertThat(Arrow.out(Overlay.PRODUCTION.all(NetworkPolicy.class)))
        .noneMatch(it -> it.from().equals("company-portal") && it.to().equals("postgres"));
  }

  private static Set<Arrow> fromOutside(Overlay overlay) {
    Set<Arrow> edge =
        Set.of(
            new Arrow(EDGE, "company-portal", "8080"),
            new Arrow(EDGE, "exposure-service", "8080"),
            new Arrow(EDGE, "report-service", "8080"),
            new Arrow(EDGE, "keycloak", "8080"));
    return switch (overlay) {
      case LOCAL ->
          join(
              edge,
              Set.of(
                  new Arrow(EDGE, "mailbox", "8025"),
                  new Arrow("notification-service", "mailbox", "1025")));
      case PRODUCTION ->
          join(
              edge,
              Stream.of("report-service", "notification-service", "exposure-service")
                  .map(it -> new Arrow("namespaces breach-portal/monitoring=true", it, "8080"))
                  .collect(Collectors.toSet()));
    };
  }

  private static Set<Arrow> toOutside(Overlay overlay) {
    return switch (overlay) {
      case LOCAL -> Set.of(new Arrow("notification-service", "mailbox", "1025"));
      case PRODUCTION ->
          Set.of(
              new Arrow("notification-service", "203.0.113.25/32", "587"),
              new Arrow("notification-service", "203.0.113.25/32", "993"),
              new Arrow("postgres", "0.0.0.0/0", "443"),
              new Arrow("postgres", "0.0.0.0/0", "6443"));
    };
  }

  /// What CloudNativePG needs to run PostgreSQL.
  private static Set<Arrow> operation(Overlay overlay) {
    String operator =
        "namespace kubernetes.io/metadata.name=cnpg-system pods app.kubernetes.io/name=cloudnative-pg";
    return overlay == Overlay.LOCAL
        ? Set.of()
        : Stream.of(operator, "postgres")
            .flatMap(from -> Stream.of("5432", "8000").map(it -> new Arrow(from, "postgres", it)))
            .collect(Collectors.toSet());
  }

  private static Set<Arrow> within(Set<Arrow> arrows) {
    return arrows.stream().filter(it -> it.from().equals("postgres")).collect(Collectors.toSet());
  }

  private static Set<Arrow> join(Set<Arrow> some, Set<Arrow> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  private static Set<Arrow> arrows(String text) {
    return List.of(text.split("\n")).stream()
        .map(line -> line.split(" -> | : "))
        .map(parts -> new Arrow(parts[0], parts[1], parts[2]))
        .collect(Collectors.toSet());
  }
}
