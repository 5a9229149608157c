package breachportal.exposure.core.prf;

import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys of the epochs that are served: of the newest one, under which everything new is
/// loaded, and, while the keys are changed, of the one before. Immutable and thread-safe.
public final class PrfKeyring {

  private final List<PrfKeys> newestFirst;

  private PrfKeyring(List<PrfKeys> newestFirst) {
    this.newestFirst = newestFirst;
  }

  /// @param current the keys of the newest epoch
  /// @param previous those of the epoch before; null when one epoch is served
  /// @throws IllegalArgumentException unless the previous epoch is an earlier one and shares no key
  public static PrfKeyring of(PrfKeys current, @Nullable PrfKeys previous) {
    if (previous == null) {
      return new PrfKeyring(List.of(current));
    }
    if (previous.epoch().compareTo(current.epoch()) >= 0) {
      throw new IllegalArgumentException("the previous PRF keys need an earlier epoch");
    }
    if (Arrays.stream(Kind.values())
        .anyMatch(kind -> isSame(current.of(kind), previous.of(kind)))) {
      throw new IllegalArgumentException(
          "a PRF key of epoch %d is that of epoch %d: draw a new one"
              .formatted(current.epoch().number(), previous.epoch().number()));
    }
    return new PrfKeyring(List.of(current, previous));
  }

  /// @param current the file of the newest epoch's keys, as [PrfKeys#read] takes it
  /// @param previous that of the epoch before, if two are served
  /// @throws IOException if one can't be read
  /// @throws IllegalArgumentException if one is no file of keys, or their epochs are not in order
  public static PrfKeyring read(Path current, Optional<Path> previous) throws IOException {
    return of(PrfKeys.read(current), previous.isPresent() ? PrfKeys.read(previous.get()) : null);
  }

  private static boolean isSame(PrfKey one, PrfKey other) {
    return Arrays.equals(one.publicKey(), other.publicKey());
  }

  /// @return the keys of the newest epoch
  public PrfKeys current() {
    return newestFirst.getFirst();
  }

  /// @return the keys of all served epochs, the newest first
  public List<PrfKeys> newestFirst() {
    return newestFirst;
  }

  /// @param epoch an epoch's number
  /// @return its keys, if it is served
  public Optional<PrfKeys> of(int epoch) {
    return newestFirst.stream().filter(keys -> keys.epoch().number() == epoch).findFirst();
  }
}
