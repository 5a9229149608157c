package breachportal.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may open a connection to whom, at which port.
///
/// @param from the part that opens it
/// @param to the part that takes it
/// @param port such as `8080`, or `UDP 53`
record Arrow(String from, String to, String port) {

  /// The label that says which part of the house a pod is.
  static final String PART = "breach-portal/part";

  /// The arrows that ingress rules of these policies let in.
  static Set<Arrow> in(List<NetworkPolicy> policies) {
    return policies.stream()
        .flatMap(
            policy ->
                policy.getSpec().getIngress().stream()
                    .flatMap(
                        rule ->
                            between(
                                rule.getFrom().stream().map(Arrow::nameOf).toList(),
                                targets(policy),
                                rule.getPorts())))
        .collect(Collectors.toSet());
  }

  /// The arrows that egress rules of these policies let out.
  static Set<Arrow> out(List<NetworkPolicy> policies) {
    return policies.stream()
        .flatMap(
            policy ->
                policy.getSpec().getEgress().stream()
                    .flatMap(
                        rule ->
                            between(
                                targets(policy),
                                rule.getTo().stream().map(Arrow::nameOf).toList(),
                                rule.getPorts())))
        .collect(Collectors.toSet());
  }

  private static Stream<Arrow> between(
      List<String> from, List<String> to, List<NetworkPolicyPort> ports) {
    List<String> sources = from.isEmpty() ? List.of("anybody") : from;
    List<String> goals = to.isEmpty() ? List.of("anybody") : to;
    List<String> numbers =
        ports.isEmpty() ? List.of("any") : ports.stream().map(Arrow::at).toList();
    return sources.stream()
        .flatMap(
            source ->
                goals.stream()
                    .flatMap(goal -> numbers.stream().map(it -> new Arrow(source, goal, it))));
  }

  private static String at(NetworkPolicyPort port) {
    String number = String.valueOf(port.getPort().getValue());
    return "TCP".equals(port.getProtocol()) ? number : port.getProtocol() + " " + number;
  }

  private static List<String> targets(NetworkPolicy policy) {
    LabelSelector selector = policy.getSpec().getPodSelector();
    if (selector.getMatchExpressions().isEmpty()) {
      return List.of(nameOf(selector));
    }
    return selector.getMatchExpressions().stream().flatMap(it -> it.getValues().stream()).toList();
  }

  private static String nameOf(NetworkPolicyPeer peer) {
    if (peer.getIpBlock() != null) {
      return peer.getIpBlock().getCidr();
    }
    if (peer.getNamespaceSelector() == null) {
      return nameOf(peer.getPodSelector());
    }
    String namespace = labelsOf(peer.getNamespaceSelector());
    return peer.getPodSelector() == null
        ? "namespaces " + namespace
        : "namespace " + namespace + " pods " + labelsOf(peer.getPodSelector());
  }

  private static String nameOf(LabelSelector selector) {
    Map<String, String> labels = selector.getMatchLabels();
    if (labels.isEmpty()) {
      return "every part";
    }
    if (labels.equals(Map.of("cnpg.io/cluster", "postgres"))) {
      return "postgres";
    }
    return labels.keySet().equals(Set.of(PART)) ? labels.get(PART) : labelsOf(selector);
  }

  private static String labelsOf(LabelSelector selector) {
    return selector.getMatchLabels().entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return from + " -> " + to + " : " + port;
  }
}
