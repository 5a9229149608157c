package breachportal.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An object that makes pods, and the pods it makes.
record Workload(HasMetadata object, PodTemplateSpec template) {

  static Optional<Workload> of(HasMetadata object) {
    return switch (object) {
      case Deployment it -> Optional.of(new Workload(it, it.getSpec().getTemplate()));
      case StatefulSet it -> Optional.of(new Workload(it, it.getSpec().getTemplate()));
      case Job it -> Optional.of(new Workload(it, it.getSpec().getTemplate()));
      default -> Optional.empty();
    };
  }

  String name() {
    return object.getKind() + " " + object.getMetadata().getName();
  }

  Map<String, String> labels() {
    return template.getMetadata().getLabels();
  }

  /// The part of the house that its pods are, as network policies name it.
  String part() {
    return labels().getOrDefault(Arrow.PART, "");
  }

  boolean isMigration() {
    return object instanceof Job;
  }

  /// The containers that run as long as the pod.
  List<Container> containers() {
    return template.getSpec().getContainers();
  }

  /// Those and the ones that run before them.
  List<Container> allContainers() {
    return Stream.concat(template.getSpec().getInitContainers().stream(), containers().stream())
        .toList();
  }

  List<EnvVar> environment() {
    return allContainers().stream().flatMap(it -> it.getEnv().stream()).toList();
  }

  @Override
  public String toString() {
    return name();
  }
}
