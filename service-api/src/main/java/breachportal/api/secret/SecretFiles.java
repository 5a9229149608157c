package breachportal.api.secret;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/// Says which secrets everybody on the machine can read: in the log at the start, and at
/// `/q/health/well` until it is mended. It names settings, never what they hold; the service runs
/// all the same, since a key that was open is known already.
@Wellness
@Singleton
public class SecretFiles implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(SecretFiles.class);

  /// A setting of ours that names a file names a file of keys.
  private static final Pattern KEY_FILE = Pattern.compile("breachportal\\..*-file");

  /// What a secret is called where it stands in a file of settings.
  private static final Pattern SECRET = Pattern.compile("(?i).*(?:key|secret|password)");

  private static final Pattern SOURCE = Pattern.compile(".*\\[source=(file:.*)]");

  private final Config config;

  SecretFiles(Config config) {
    this.config = config;
  }

  void look(@Observes StartupEvent begun) {
    for (String setting : open()) {
      LOG.warnf("everybody on this machine can read the file of %s", setting);
    }
  }

  @Override
  public HealthCheckResponse call() {
    Set<String> open = open();
    return HealthCheckResponse.named("secrets are closed to others")
        .status(open.isEmpty())
        .withData("open", open.stream().collect(joining(" ")))
        .build();
  }

  /// @return the settings whose secrets stand in files that others than their owner's group can
  ///     read
  Set<String> open() {
    return Stream.concat(ofKeys(), ofSettings()).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> ofKeys() {
    return names(config.getPropertyNames())
        .filter(KEY_FILE.asMatchPredicate())
        .filter(
            name ->
                config
                    .getOptionalValue(name, String.class)
                    .map(Path::of)
                    .filter(SecretFiles::isOpen)
                    .isPresent());
  }

  private Stream<String> ofSettings() {
    Set<String> packaged = packaged();
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .filter(source -> isOpenFile(source.getName(), packaged))
        .flatMap(source -> names(source.getPropertyNames()).filter(name -> isSecret(name, source)));
  }

  private static boolean isOpenFile(String source, Set<String> packaged) {
    Matcher file = SOURCE.matcher(source);
    return file.matches()
        && !packaged.contains(file.group(1))
        && isOpen(Path.of(URI.create(file.group(1))));
  }

  private static boolean isSecret(String name, ConfigSource source) {
    String value = source.getValue(name);
    return SECRET.matcher(name).matches() && value != null && !value.isBlank();
  }

  /// @return the settings that the service is built with
  private static Set<String> packaged() {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return Collections.list(loader.getResources("application.properties")).stream()
          .map(URL::toString)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private static Stream<String> names(Iterable<String> names) {
    return StreamSupport.stream(names.spliterator(), false);
  }

  /// Whether the file and the way to it are open to others.
  private static boolean isOpen(Path file) {
    try {
      Path real = file.toRealPath();
      boolean open = permits(real, PosixFilePermission.OTHERS_READ);
      for (Path folder = real.getParent(); open && folder != null; folder = folder.getParent()) {
        open = permits(folder, PosixFilePermission.OTHERS_EXECUTE);
      }
      return open;
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static boolean permits(Path path, PosixFilePermission permission) throws IOException {
    return Files.getPosixFilePermissions(path).contains(permission);
  }
}
