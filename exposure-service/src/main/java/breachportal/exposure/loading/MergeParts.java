package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.RunWriter;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.file.FileFault;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
import breachportal.store.lease.LeasedQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Merges the runs of a file's parts into the run of the file: an identifier that stands in
/// several parts is one entry, as it would be had one reader read them all.
@ApplicationScoped
class MergeParts {

  @Inject ExposureSettings settings;
  @Inject LoadParts parts;
  @Inject Runs runs;
  @Inject EndLoading end;
  @Inject PrfKeys keys;

  /// Does what a claim on a file whose parts are all read asks for.
  void merge(LeasedQueue queue, Claim claim, UUID leak) {
    List<PartRun> durable = parts.of(claim.id()).stream().map(LoadPart::durable).toList();
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, settings.lease());
        Scratch scratch = new Scratch(settings.indexFolder())) {
      Path file = scratch.file("loading-", ".run");
      long entries = merge(durable, scratch, file, keeper);
      store(queue, claim, leak, file, entries);
    } catch (ScratchFailed e) {
      end.fail(claim.id(), leak, FileFault.NO_ROOM, () -> queue.complete(claim));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long merge(List<PartRun> durable, Scratch scratch, Path file, LeaseKeeper keeper) {
    int epoch = keys.epoch().number();
    List<MappedRun> mapped = new ArrayList<>();
    try {
      for (PartRun run : durable) {
        keeper.requireHeld();
        MappedRun fetched = Scratch.guard(() -> runs.fetch(run.id(), scratch.folder()));
        mapped.add(fetched);
        if (fetched.epoch() != epoch) {
          throw new IllegalStateException("the keys were changed while the file was read");
        }
      }
      return Scratch.guard(
          () -> {
            try (RunWriter writer =
                new RunWriter(Files.newOutputStream(file), epoch, Normaliser.VERSION)) {
              writer.addAll(mapped);
              return writer.finish();
            }
          });
    } finally {
      mapped.forEach(MappedRun::close);
    }
  }

  private void store(LeasedQueue queue, Claim claim, UUID leak, Path file, long entries)
      throws IOException {
    UUID run = Ids.next();
    boolean ended = false;
    try (InputStream bytes = Files.newInputStream(file)) {
      Written written = runs.store(run, bytes);
      PartRun merged = new PartRun(run, entries, written.bytes(), written.sha256());
      ended = end.completeFile(queue, claim, leak, merged);
    } finally {
      if (!ended) {
        runs.discard(run);
      }
    }
  }
}
