package breachportal.exposure.loading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One part of a file.
///
/// @param id its identifier
/// @param upload the file
/// @param from where in the plain file it begins
/// @param to where it ends
/// @param run the run of its points; null until that is durable
record LoadPart(UUID id, UUID upload, long from, long to, @Nullable PartRun run) {

  /// A durable run of a part's points.
  ///
  /// @param id whose chunks are its bytes
  /// @param entries how many points it has
  /// @param bytes how long it is
  /// @param sha256 SHA-256 of its bytes, in hex
  record PartRun(UUID id, long entries, long bytes, String sha256) {}

  boolean done() {
    return run != null;
  }

  /// @return the run of a part that is done
  PartRun durable() {
    if (run == null) {
      throw new IllegalStateException("the part is not done");
    }
    return run;
  }
}
