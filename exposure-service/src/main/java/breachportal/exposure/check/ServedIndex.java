package breachportal.exposure.check;

import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.generation.Generation;
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
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The generation that this replica answers from: fetched from the database, verified, mapped,
/// and swapped in by one reference. Checks never wait for a swap.
@ApplicationScoped
public class ServedIndex {

  @Inject ExposureSettings settings;
  @Inject Generations generations;

  private final AtomicReference<@Nullable Served> served = new AtomicReference<>();

  /// A mapped generation and its row.
  private record Served(UUID id, Generation generation) {}

  /// @return the generation to answer from; empty before the first publication
  public Optional<Generation> generation() {
    Served now = served.get();
    return now == null ? Optional.empty() : Optional.of(now.generation());
  }

  /// Looks whether another generation is to be served, and swaps it in.
  ///
  /// @throws IOException if it can't be fetched or is not what was built; the one before stays
  synchronized void refresh() throws IOException {
    Optional<Stored> wanted = generations.served();
    Served now = served.get();
    if (wanted.isEmpty() || (now != null && now.id().equals(wanted.get().id()))) {
      return;
    }
    Path file = fetch(wanted.get());
    try {
      served.set(new Served(wanted.get().id(), Generation.open(file).verified()));
    } finally {
      // The mapping holds the bytes; the name is needed no more, and a crash leaves none behind.
      Files.delete(file);
    }
  }

  private Path fetch(Stored wanted) throws IOException {
    Path folder = Files.createDirectories(settings.indexFolder());
    Path file = Files.createTempFile(folder, "generation-" + wanted.number() + "-", ".index");
    MessageDigest sha256 = sha256();
    try (InputStream bytes = new DigestInputStream(generations.open(wanted), sha256)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!HexFormat.of().formatHex(sha256.digest()).equals(wanted.sha256())) {
      Files.delete(file);
      throw new IOException("generation " + wanted.number() + " is not what was built");
    }
    return file;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
