package breachportal.exposure.loading;

import breachportal.exposure.ExposureSettings;
import breachportal.exposure.leak.Loads;
import breachportal.exposure.loading.form.Parts;
import breachportal.exposure.loading.form.SeizedFile;
import breachportal.file.UnusableFile;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Cuts a file into parts, which replicas then share. A part begins where a record begins; a file
/// in which that can't be told without reading all before it is one part.
@ApplicationScoped
class PlanLoad {

  private static final int WINDOW_BYTES = 1 << 19;
  private static final int PARTS = 32;
  private static final long FEWEST_PART_BYTES = 1 << 19;

  @Inject ExposureSettings settings;
  @Inject Uploads uploads;
  @Inject Loads loads;
  @Inject LoadParts parts;
  @Inject EndLoading end;
  @Inject InstantSource time;

  /// Does what a claim on a file that has arrived asks for.
  void plan(LeasedQueue queue, Claim claim, UUID leak) {
    UUID upload = claim.id();
    try {
      long bytes = uploads.bytes(upload);
      List<Long> starts = starts(upload, bytes);
      Instant now = time.instant();
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (queue.complete(claim)) {
                  loads.beginReading(leak, now);
                  parts.add(upload, starts, bytes, now);
                }
              });
    } catch (UnusableFile e) {
      end.fail(upload, leak, e.fault(), () -> queue.complete(claim));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Long> starts(UUID upload, long bytes) throws IOException {
    List<Long> starts = new ArrayList<>(List.of(0L));
    long each = partBytes(bytes);
    if (bytes < 2 * each) {
      return starts;
    }
    Optional<Parts> divisible = new SeizedFile(() -> uploads.open(upload, 0, bytes)).parts();
    if (divisible.isEmpty()) {
      return starts;
    }
    for (long at = each; at <= bytes - each; at += each) {
      long start = divisible.get().recordStart(window(upload, at, bytes), at);
      if (start > starts.getLast() && start < bytes) {
        starts.add(start);
      }
    }
    return starts;
  }

  /// So many parts that two replicas end at about the same time, none of them for a moment's work.
  private long partBytes(long bytes) {
    return Math.min(settings.loadingPartBytes(), Math.max(FEWEST_PART_BYTES, bytes / PARTS));
  }

  private byte[] window(UUID upload, long from, long bytes) throws IOException {
    long to = Math.min(bytes, from + WINDOW_BYTES);
    try (InputStream window = uploads.open(upload, from, to)) {
      return window.readAllBytes();
    }
  }
}
