package breachportal.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/// The secrets of exposure-service in a run, which protect nothing.
public final class ExposureKeys {

  private ExposureKeys() {}

  /// @param folder where the keys' file goes, and what the service keeps on its disk
  /// @return what a replica has to be told
  public static Map<String, String> settings(Path folder) throws IOException {
    byte[] scalar = new byte[32];
    scalar[0] = 7;
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(scalar);
    Path keys =
        Files.writeString(
            folder.resolve("prf-keys.properties"),
            "epoch=1%nphone=%1$s%nnational_id=%1$s%nemail=%1$s%n".formatted(key));
    return Map.of(
        "SEAL_KEY",
        Base64.getEncoder().encodeToString(new byte[32]),
        "EXPOSURE_PRF_KEYS_FILE",
        keys.toString(),
        "EXPOSURE_SEGMENTS",
        folder.resolve("served").toString());
  }
}
