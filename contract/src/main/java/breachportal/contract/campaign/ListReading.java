package breachportal.contract.campaign;

import breachportal.contract.problem.Problem.FieldError;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way to being a campaign's list.
///
/// @param id its identifier, which becomes the list's
/// @param fileName the file's name
/// @param state where it stands
/// @param bytes how many bytes it has; while it is received, how many have come
/// @param bytesRead how many of them have been read
/// @param rows how many rows have been read
/// @param begunAt when its upload began
/// @param fault what is wrong with it, when it is refused
public record ListReading(
    UUID id,
    String fileName,
    State state,
    long bytes,
    long bytesRead,
    long rows,
    Instant begunAt,
    @Nullable FieldError fault) {

  /// Where a file stands.
  public enum State {
    /// It is coming in.
    RECEIVING,
    /// It is looked at, or its rows are being read.
    READING,
    /// It waits until somebody says what its columns are.
    ASKING,
    /// It can't be taken; nothing of it is kept.
    REFUSED
  }
}
