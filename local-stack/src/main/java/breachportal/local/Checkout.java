package breachportal.local;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the built parts of the project lie.
///
/// @param root the folder that holds the modules
public record Checkout(Path root) {

  /// @return the checkout that the working folder is in
  /// @throws StackFailure when it is in none
  public static Checkout here() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("local-stack"))) {
        return new Checkout(at);
      }
    }
    throw new StackFailure("This is no checkout of Breach Portal.");
  }

  Path keycloak() {
    return root.resolve("local-stack/target/keycloak");
  }

  Path postgres() {
    return root.resolve("local-stack/target/postgres");
  }

  Path maildev() {
    return root.resolve("local-stack/maildev");
  }

  Path maildevInstalled() {
    return root.resolve("local-stack/target/maildev");
  }

  Path service(String module) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
