package breachportal.exposure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What can be set of the exposure service.
@ConfigMapping(prefix = "breachportal.exposure")
public interface ExposureSettings {

  /// @return the file of PRF keys, as [breachportal.exposure.core.prf.PrfKeys] reads it
  Path prfKeysFile();

  /// @return the file of the PRF keys of the epoch before, while the keys are changed
  Optional<Path> previousPrfKeysFile();

  /// @return a folder of this replica for mapped generations and for chunks while they are
  ///     sorted; nothing in it names anybody, and all of it can be fetched or made again
  Path indexFolder();

  /// @return the largest file of a leak, in bytes
  @WithDefault("2147483648")
  @Min(1)
  long maxFileBytes();

  /// @return how many threads evaluate the PRF while a file loads; 0 for as many as there are
  ///     cores
  @WithDefault("0")
  @Min(0)
  @Max(64)
  int loadingThreads();

  /// @return how long a part of a file is at most, about, in bytes: replicas share a file by parts,
  ///     and a small file has smaller ones
  @WithDefault("16777216")
  @Min(1)
  long loadingPartBytes();

  /// @return how many points are sorted in memory at once, 16 bytes each
  @WithDefault("1048576")
  @Min(1)
  @Max(16_777_216)
  int chunkPoints();

  /// @return for how long a claim on a file or on the index holds without a sign of life
  @WithDefault("PT2M")
  Duration lease();

  /// @return how long to wait when no work is due and nobody calls
  @WithDefault("PT2S")
  Duration poll();

  /// @return how often loading a file is tried before it is given up
  @WithDefault("3")
  @Min(1)
  int loadingAttempts();

  /// @return how long the request for a publication waits for the index before it answers
  @WithDefault("PT20S")
  Duration publicationPatience();
}
