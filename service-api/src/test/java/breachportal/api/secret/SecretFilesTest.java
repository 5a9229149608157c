package breachportal.api.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  private static final String PRF = "breachportal.exposure.prf-keys-file";

  @TempDir Path folder;

  @BeforeEach
  void openTheFolder() throws IOException {
    mode(folder, "rwxr-xr-x");
  }

  @Test
  void shouldNameTheSettingOfAKeyFileThatEverybodyCanRead() throws IOException {
    assertEquals(Set.of(PRF), open(PRF, file("keys", "secret-of-the-file", "rw-r--r--")));
  }

  @Test
  void shouldBeContentWithAKeyFileOfItsOwnerAndGroup() throws IOException {
    assertEquals(Set.of(), open(PRF, file("keys", "", "r--r-----")));
  }

  @Test
  void shouldBeContentWithAKeyFileInAClosedFolder() throws IOException {
    Path file = file("keys", "", "rw-r--r--");
    mode(folder, "rwx------");
    assertEquals(Set.of(), open(PRF, file));
  }

  @Test
  void shouldLookAtWhatALinkLeadsTo() throws IOException {
    Path link = folder.resolve("link");
    var unused = Files.createSymbolicLink(link, file("keys", "", "rw-------"));
    assertEquals(Set.of(), open(PRF, link));
    mode(folder.resolve("keys"), "rw-r--r--");
    assertEquals(Set.of(PRF), open(PRF, link));
  }

  @Test
  void shouldLookAtNoOtherSettings() throws IOException {
    Path file = file("keys", "", "rw-r--r--");
    assertEquals(Set.of(), open("breachportal.exposure.index-folder", file));
    assertEquals(Set.of(), open(PRF, folder.resolve("missing")));
  }

  @Test
  void shouldNameSecretsInAFileOfSettings() throws IOException {
    Path settings =
        file(
            "application.properties",
            "breachportal.seal.key=c2VjcmV0\nbreachportal.delivery.from=a@example.org\nSTATEMENT_KEY=\n",
            "rw-r--r--");
    ConfigSource source = new PropertiesConfigSource(settings.toUri().toURL());
    assertEquals(Set.of("breachportal.seal.key"), files(source).open());
    mode(settings, "rw-r-----");
    assertEquals(Set.of(), files(source).open());
  }

  @Test
  void shouldTellHealthTheNamesOnly() throws IOException {
    Path file = file("keys", "secret-of-the-file", "rw-r--r--");
    HealthCheckResponse said = files(setting(PRF, file)).call();
    assertEquals(HealthCheckResponse.Status.DOWN, said.getStatus());
    assertEquals(Optional.of(Map.of("open", PRF)), said.getData());
    assertFalse(said.getData().toString().contains("secret-of"));
  }

  private static Set<String> open(String name, Path file) {
    return files(setting(name, file)).open();
  }

  private static ConfigSource setting(String name, Path file) {
    return new PropertiesConfigSource(Map.of(name, file.toString()), "the environment", 300);
  }

  private static SecretFiles files(ConfigSource source) {
    return new SecretFiles(new SmallRyeConfigBuilder().withSources(source).build());
  }

  private Path file(String name, String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    mode(file, permissions);
    return file;
  }

  private static void mode(Path path, String permissions) throws IOException {
    var unused = Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
