package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.RunSorter;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LoadCounts;
import breachportal.exposure.leak.Loads;
import breachportal.exposure.leak.PartCounts;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.exposure.loading.form.Recognised;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
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
import java.util.Optional;
import java.util.UUID;

/// Reads one part of a file: open, find, normalise, PRF, sort, and then the run of its points is
/// durable.
///
/// A try that breaks down leaves nothing but its claim, and the next one begins anew. Identifiers
/// are in memory only, and in no message. Memory is that of one chunk of points and of the
/// batches under way, whatever the file's length.
@ApplicationScoped
class ReadPart {

  @Inject ExposureSettings settings;
  @Inject KnownLeaks leaks;
  @Inject Uploads uploads;
  @Inject LoadParts parts;
  @Inject Loads loads;
  @Inject PartCounts counted;
  @Inject Runs runs;
  @Inject EndLoading end;
  @Inject PrfKeys keys;
  @Inject InstantSource time;

  /// Does what a claim on the queue of parts asks for.
  void read(LeasedQueue queue, Claim claim) {
    Optional<LoadPart> found = parts.find(claim.id());
    if (found.isEmpty()) {
      return;
    }
    LoadPart part = found.get();
    UUID leak = uploads.leakOf(part.upload());
    if (claim.attempts() > settings.loadingAttempts()) {
      fail(queue, claim, part, leak, FileFault.BROKE_DOWN);
      return;
    }
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, settings.lease())) {
      readIntoRun(claim, part, leak, keeper);
    } catch (UnusableFile e) {
      fail(queue, claim, part, leak, e.fault());
    } catch (ScratchFailed e) {
      fail(queue, claim, part, leak, FileFault.NO_ROOM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fail(LeasedQueue queue, Claim claim, LoadPart part, UUID leak, FileFault fault) {
    end.fail(part.upload(), leak, fault, () -> queue.extend(claim));
  }

  private void readIntoRun(Claim claim, LoadPart part, UUID leak, LeaseKeeper keeper)
      throws IOException {
    try (Scratch scratch = new Scratch(settings.indexFolder());
        RunSorter sorter = sorter(scratch.folder(), leak);
        ParallelPoints points = new ParallelPoints(threads(), keys, sorter)) {
      Tally tally = new Tally(points);
      PartReading reading = new PartReading(uploads, part, parts.of(part.upload()).size() == 1);
      Progress progress = new Progress(claim, tally, reading::bytesRead, counted, time);
      try {
        reading.read(tally, progress::afterRow);
      } finally {
        Recognised file = reading.recognised();
        loads.recognise(leak, file.form(), file.encoding());
      }
      points.finish();
      Path file = scratch.file("loading-", ".run");
      long entries = Scratch.guard(() -> sorter.writeTo(Files.newOutputStream(file)));
      keeper.requireHeld();
      store(claim, leak, file, entries, tally.counts(reading.bytesRead()));
    }
  }

  private void store(Claim claim, UUID leak, Path file, long entries, LoadCounts counts)
      throws IOException {
    UUID run = Ids.next();
    boolean ended = false;
    try (InputStream bytes = Files.newInputStream(file)) {
      Written written = runs.store(run, bytes);
      PartRun durable = new PartRun(run, entries, written.bytes(), written.sha256());
      ended = end.completePart(claim, leak, durable, counts);
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
