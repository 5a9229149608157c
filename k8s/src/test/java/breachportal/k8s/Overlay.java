package breachportal.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A rendered overlay: the objects that a cluster would be given.
enum Overlay {
  LOCAL,
  PRODUCTION;

  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private List<HasMetadata> objects = List.of();

  /// The folder of this module, wherever the build was started.
  static Path module() {
    Path here = Path.of("").toAbsolutePath();
    return here.endsWith("k8s") ? here : here.resolve("k8s");
  }

  /// A file of another module, such as `report-service/src/main/resources/application.properties`.
  static Path sibling(String path) {
    return module().resolveSibling(path);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HasMetadata parse(String document) {
    return YAML.unmarshal(document);
  }

  Path rendered() {
    return module().resolve("rendered").resolve(label() + ".yaml");
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  synchronized List<HasMetadata> objects() {
    if (objects.isEmpty()) {
      objects = Stream.of(read(rendered()).split("(?m)^---$")).map(Overlay::parse).toList();
    }
    return objects;
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Every object that makes pods: Deployments, StatefulSets and Jobs.
  List<Workload> workloads() {
    return objects().stream().flatMap(object -> Workload.of(object).stream()).toList();
  }
}
