package breachportal.exposure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/// Gives the service under test a file of PRF keys and a folder of its own.
public final class PrfKeysResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("exposure-test");
      return Map.of(
          "breachportal.exposure.prf-keys-file", writeKeys(folder).toString(),
          "breachportal.exposure.index-folder", folder.resolve("index").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // The folder is the system's to clean.
  }

  /// @param folder where to
  /// @return a file of keys that are for tests only
  public static Path writeKeys(Path folder) throws IOException {
    String keys = "epoch=1\n" + key("phone", 1) + key("national_id", 2) + key("email", 3);
    return Files.writeString(folder.resolve("prf-keys.properties"), keys);
  }

  private static String key(String name, int first) {
    byte[] scalar = new byte[32];
    scalar[0] = (byte) first;
    scalar[10] = 77;
    return name + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(scalar) + "\n";
  }
}
