package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.RunSorter;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LoadCounts;
import breachportal.exposure.leak.Loads;
import breachportal.exposure.loading.form.SeizedFile;
import breachportal.exposure.loading.table.FileFault;
import breachportal.exposure.loading.table.UnusableFile;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/// Loads one file: open, find, normalise, PRF, sort, and then, in one transaction, the run is
/// there, the file is gone, and the leak waits for review.
///
/// A try that breaks down leaves nothing but its claim, and the next one begins anew. Identifiers
/// are in memory only, and in no message. Memory is that of one chunk of points and of the
/// batches under way, whatever the file's length.
@ApplicationScoped
class LoadFile {

  @Inject ExposureSettings settings;
  @Inject KnownLeaks leaks;
  @Inject Loads loads;
  @Inject Uploads uploads;
  @Inject Runs runs;
  @Inject EndLoading end;
  @Inject PrfKeys keys;
  @Inject InstantSource time;

  /// Does what a claim on the queue of files asks for.
  void load(LeasedQueue queue, Claim claim) {
    UUID leak = uploads.leakOf(claim.id());
    if (claim.attempts() > settings.loadingAttempts()) {
      String code = FileFault.BROKE_DOWN.code();
      var unused = end.fail(queue, claim, leak, LoadCounts.givenUp(code));
      return;
    }
    try {
      loadIntoRun(queue, claim, leak);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void loadIntoRun(LeasedQueue queue, Claim claim, UUID leak) throws IOException {
    Path folder = Files.createDirectories(settings.indexFolder());
    Path file = Files.createTempFile(folder, "loading-", ".run");
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, settings.lease());
        RunSorter sorter = sorter(folder, leak);
        ParallelPoints points = new ParallelPoints(threads(), keys, sorter)) {
      SeizedFile plain = new SeizedFile(() -> uploads.open(claim.id()));
      Tally tally = new Tally(points);
      Progress progress = new Progress(leak, keeper, tally, plain, loads, time);
      try {
        plain.read(tally, progress::afterRow);
      } catch (UnusableFile e) {
        LoadCounts counts = tally.failed(plain.bytesRead(), e.fault().code());
        var unused = end.fail(queue, claim, leak, counts);
        return;
      }
      points.finish();
      long entries = sorter.writeTo(Files.newOutputStream(file));
      store(queue, claim, leak, file, tally.atEnd(plain.bytesRead(), entries));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void store(LeasedQueue queue, Claim claim, UUID leak, Path file, LoadCounts counts)
      throws IOException {
    UUID run = Ids.next();
    boolean ended = false;
    try (InputStream bytes = Files.newInputStream(file)) {
      Written written = runs.store(run, bytes);
      ended = end.succeed(queue, claim, leak, run, written, counts);
    } finally {
      if (!ended) {
        runs.discard(run);
      }
    }
  }

  private RunSorter sorter(Path folder, UUID leak) {
    int number = QuarkusTransaction.requiringNew().call(() -> leaks.get(leak).number());
    int epoch = keys.epoch().number();
    return new RunSorter(folder, number, epoch, Normaliser.VERSION, settings.chunkPoints());
  }

  private int threads() {
    int configured = settings.loadingThreads();
    return configured > 0 ? configured : Runtime.getRuntime().availableProcessors();
  }
}
