package breachportal.exposure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Gives the service under test a file of PRF keys and a folder of its own, and lets it cut files
/// into small parts; with the argument `epochs` set to 2, the keys of two epochs.
public final class PrfKeysResource implements QuarkusTestResourceLifecycleManager {

  private int epochs = 1;

  @Override
  public void init(Map<String, String> arguments) {
    epochs = Integer.parseInt(arguments.getOrDefault("epochs", "1"));
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("exposure-test");
      Map<String, String> settings = new HashMap<>();
      settings.put("breachportal.exposure.prf-keys-file", writeKeys(folder, epochs).toString());
      settings.put("breachportal.exposure.index-folder", folder.resolve("index").toString());
      settings.put("breachportal.exposure.loading-part-bytes", "65536");
      if (epochs > 1) {
        Path previous = writeKeys(folder, epochs - 1);
        settings.put("breachportal.exposure.previous-prf-keys-file", previous.toString());
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // The folder is the system's to clean.
  }

  /// @param folder where to
  /// @return a file of keys of the first epoch that are for tests only
  public static Path writeKeys(Path folder) throws IOException {
    return writeKeys(folder, 1);
  }

  private static Path writeKeys(Path folder, int epoch) throws IOException {
    String keys =
        "epoch="
            + epoch
            + "\n"
            + key("phone", 1, epoch)
            + key("national_id", 2, epoch)
            + key("email", 3, epoch);
    return Files.writeString(folder.resolve("prf-keys-" + epoch + ".properties"), keys);
  }

  private static String key(String name, int first, int epoch) {
    byte[] scalar = new byte[32];
    scalar[0] = (byte) first;
    scalar[10] = (byte) (76 + epoch);
    return name + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(scalar) + "\n";
  }
}
