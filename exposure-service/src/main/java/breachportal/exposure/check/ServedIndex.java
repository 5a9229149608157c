package breachportal.exposure.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import breachportal.api.hash.Sha256;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.publication.Generations;
import breachportal.exposure.publication.Generations.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The generations that this replica answers from, one of each served epoch: fetched from the
/// database, verified, mapped, and swapped in by one reference. Checks never wait for a swap.
@ApplicationScoped
public class ServedIndex {

  @Inject ExposureSettings settings;
  @Inject Generations generations;
  @Inject PrfKeyring keyring;

  private final AtomicReference<List<Served>> served = new AtomicReference<>(List.of());
  private final AtomicReference<@Nullable Set<Integer>> stored = new AtomicReference<>();

  /// A mapped generation and its row.
  private record Served(UUID id, Generation generation) {}

  /// @return the generations to answer from, that of the newest epoch first; empty before the first
  ///     publication
  public List<Generation> generations() {
    return served.get().stream().map(Served::generation).toList();
  }

  /// @param epoch an epoch
  /// @return the generation to answer from under its keys; empty when it has none
  public Optional<Generation> ofEpoch(int epoch) {
    return generations().stream().filter(each -> each.epoch() == epoch).findFirst();
  }

  /// @param number a generation's number
  /// @return the generation; empty when it is not served, or not any more
  public Optional<Generation> ofNumber(long number) {
    return generations().stream().filter(each -> each.number() == number).findFirst();
  }

  /// @return whether an answer can be given: this replica has looked, and every index that there is
  ///     answers here. An index whose keys are gone never does, and "not found" would be a lie.
  public boolean isWhole() {
    return hasAll(stored.get());
  }

  /// @return whether this replica has looked, and answers from every index that it has the keys of
  boolean isFetched() {
    Set<Integer> epochs = stored.get();
    return epochs != null
        && hasAll(
            epochs.stream()
                .filter(epoch -> keyring.of(epoch).isPresent())
                .collect(toUnmodifiableSet()));
  }

  private boolean hasAll(@Nullable Set<Integer> epochs) {
    return epochs != null && epochs.stream().allMatch(epoch -> ofEpoch(epoch).isPresent());
  }

  /// Looks whether other generations are to be served, and swaps them in.
  ///
  /// @throws IOException if one can't be fetched or is not what was built; those before stay
  synchronized void refresh() throws IOException {
    List<Stored> all = generations.served();
    stored.set(all.stream().map(Stored::epoch).collect(toUnmodifiableSet()));
    List<Stored> wanted =
        all.stream().filter(each -> keyring.of(each.epoch()).isPresent()).toList();
    if (wanted.stream().map(Stored::id).toList().equals(ids())) {
      return;
    }
    List<Served> now = served.get();
    List<Served> next = new ArrayList<>();
    for (Stored each : wanted) {
      Optional<Served> known = now.stream().filter(old -> old.id().equals(each.id())).findFirst();
      next.add(known.isPresent() ? known.get() : map(each));
    }
    served.set(List.copyOf(next));
  }

  private List<UUID> ids() {
    return served.get().stream().map(Served::id).toList();
  }

  private Served map(Stored wanted) throws IOException {
    Path file = fetch(wanted);
    try {
      return new Served(wanted.id(), Generation.open(file).verified());
    } finally {
      // The mapping holds the bytes; the name is needed no more, and a crash leaves none behind.
      Files.delete(file);
    }
  }

  private Path fetch(Stored wanted) throws IOException {
    Path folder = Files.createDirectories(settings.indexFolder());
    Path file = Files.createTempFile(folder, "generation-" + wanted.number() + "-", ".index");
    MessageDigest sha256 = Sha256.digest();
    try (InputStream bytes = new DigestInputStream(generations.open(wanted), sha256)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!HexFormat.of().formatHex(sha256.digest()).equals(wanted.sha256())) {
      Files.delete(file);
      throw new IOException("generation " + wanted.number() + " is not what was built");
    }
    return file;
  }
}
