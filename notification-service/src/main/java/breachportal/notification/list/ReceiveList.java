package breachportal.notification.list;

import breachportal.api.id.Ids;
import breachportal.api.problem.Conflict;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.notification.list.ListTasks.Task;
import breachportal.notification.list.Readings.Kept;
import breachportal.notification.list.SubscriberLists.Origin;
import breachportal.notification.list.file.Arrival;
import breachportal.notification.list.file.Arrival.Told;
import breachportal.notification.list.file.ListRefused;
import breachportal.store.audit.AuditTrail;
import breachportal.store.chunk.MeteredInput;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.SqlFailed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Takes the file of a list: seals it as it comes in, makes it work to be done, and waits for a
/// moment whether it is done at once. Whatever breaks before leaves nothing.
@ApplicationScoped
public class ReceiveList {
  private static final long TOLD_EVERY = 8 << 20;
  private static final Duration LOOK = Duration.ofMillis(50);

  @Inject ListSettings settings;
  @Inject SubscriberLists lists;
  @Inject ListFiles files;
  @Inject Readings readings;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// Takes a file. Not in a transaction.
  ///
  /// @param origin whose it is
  /// @param file its bytes, read to their end
  /// @return the list that it is going to be
  /// @throws IOException when reading fails; nothing is kept then
  /// @throws breachportal.api.problem.Refusal when it can't be taken; nothing is kept then
  public UUID receive(Origin origin, InputStream file) throws IOException {
    UUID listId = Ids.next();
    byte[] key = Sealer.newKey();
    QuarkusTransaction.requiringNew().run(() -> lists.begin(listId, origin, key));
    boolean kept = false;
    try {
      MeteredInput metered = new MeteredInput(file, settings.maxBytes());
      Arrival arrival = new Arrival(new Watched(metered, listId));
      files.keep(listId, Sealer.withKey(key), arrival, settings.maxBytes());
      Told told = arrival.told();
      byte[] hash = HexFormat.of().parseHex(metered.sha256());
      QuarkusTransaction.requiringNew()
          .run(() -> arrived(listId, origin, metered.bytes(), told, hash));
      kept = true;
      return listId;
    } catch (UnusableFile unusable) {
      throw ListRefused.of(unusable);
    } catch (SqlFailed failed) {
      throw failed.isOutOfRoom() ? ListRefused.of(new UnusableFile(FileFault.NO_ROOM)) : failed;
    } finally {
      if (!kept) {
        QuarkusTransaction.requiringNew().run(() -> forget(listId));
      }
    }
  }

  private void arrived(UUID listId, Origin origin, long bytes, Told told, byte[] hash) {
    if (!readings.arrived(listId, bytes, told)) {
      throw new Cancelled();
    }
    lists.keepHash(listId, hash);
    lists.next(listId, Task.READ, time.instant());
    audit.append(
        "list.received",
        "campaign/" + origin.campaignId(),
        "list/" + listId + ", " + bytes + " bytes");
  }

  private void forget(UUID listId) {
    lists.drop(listId);
    readings.end(listId);
  }

  /// Waits until a list is read, refused or asked about, but not for long.
  ///
  /// @param listId the list
  /// @throws ListRefused when it was refused; nothing is kept then
  public void await(UUID listId) {
    long until = System.nanoTime() + settings.answerWithin().toNanos();
    while (System.nanoTime() < until) {
      Optional<Kept> kept = QuarkusTransaction.requiringNew().call(() -> readings.find(listId));
      if (kept.isEmpty() || kept.get().shown().state() == State.ASKING) {
        return;
      }
      FieldError fault = kept.get().shown().fault();
      if (fault != null) {
        QuarkusTransaction.requiringNew().run(() -> readings.end(listId));
        throw new ListRefused(fault.field(), fault.rule(), fault.message());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }

  /// Says from time to time how much has come, and stops when it is not wanted any more.
  private final class Watched extends FilterInputStream {
    private final MeteredInput metered;
    private final UUID listId;
    private long told;

    Watched(MeteredInput metered, UUID listId) {
      super(metered);
      this.metered = metered;
      this.listId = listId;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      if (metered.bytes() - told >= TOLD_EVERY) {
        told = metered.bytes();
        boolean wanted =
            QuarkusTransaction.requiringNew().call(() -> readings.received(listId, told));
        if (!wanted) {
          throw new Cancelled();
        }
      }
      return count;
    }
  }

  /// Somebody cancelled the upload, or began another.
  private static final class Cancelled extends Conflict {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("list-cancelled", "The upload was cancelled. Nothing of the file was kept.");
    }
  }
}
