package breachportal.notification.list;

import breachportal.contract.campaign.ListForm;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.file.UnusableFile;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.list.Readings.Kept;
import breachportal.notification.list.file.FileSource;
import breachportal.notification.list.file.ListFile;
import breachportal.notification.list.file.ListRefused;
import breachportal.notification.list.file.Look;
import breachportal.notification.list.file.SealedTexts;
import breachportal.store.audit.AuditTrail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
import breachportal.store.lease.LeaseKeeper.ClaimLost;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Reads the kept file of a list: looks what it is, asks when that is not clear, writes its rows
/// batch by batch, and gives the whole list to its campaign.
///
/// Each batch notes with its rows how far the file is read, under the claim. Whoever reads it again
/// after a crash passes over as many, so that no row counts twice.
@ApplicationScoped
class ReadList {
  private static final Logger LOG = Logger.getLogger(ReadList.class);
  private static final int MOST_TRIES = 20;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Sealer master;
  @Inject ListSettings settings;
  @Inject ListFiles files;
  @Inject Readings readings;
  @Inject LetterCodes codes;
  @Inject SubscriberLists lists;
  @Inject ListTaker taker;
  @Inject AuditTrail audit;

  private volatile boolean stopping;

  /// Before the workers are waited for.
  void stop(@Observes @Priority(1) ShutdownEvent unused) {
    stopping = true;
  }

  /// @param queue where it was claimed
  /// @param claim the list
  void work(LeasedQueue queue, Claim claim) {
    Optional<Kept> kept = QuarkusTransaction.requiringNew().call(() -> readings.find(claim.id()));
    if (kept.isEmpty()) {
      var unused = queue.complete(claim);
      return;
    }
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, ListTasks.LEASE)) {
      readOrRefuse(claim, queue, keeper, kept.get());
    } catch (IOException | RuntimeException trouble) {
      mustBeOver(claim, queue, trouble);
    } finally {
      files.forgetTexts(claim.id());
    }
  }

  private void readOrRefuse(Claim claim, LeasedQueue queue, LeaseKeeper keeper, Kept kept)
      throws IOException {
    try {
      if (claim.attempts() > MOST_TRIES) {
        refuse(claim, queue, brokeDown());
      } else {
        read(claim, queue, keeper, kept);
      }
    } catch (ListRefused refused) {
      refuse(claim, queue, refused.fault());
    } catch (UnusableFile unusable) {
      refuse(claim, queue, ListRefused.of(unusable).fault());
    }
  }

  /// Whatever breaks because somebody cancelled the list, and with it went its file, is no trouble.
  private static void mustBeOver(Claim claim, LeasedQueue queue, Exception trouble) {
    if (!(trouble instanceof ClaimLost) && queue.extend(claim)) {
      throw trouble instanceof RuntimeException unexpected
          ? unexpected
          : new IllegalStateException("it can't be read: " + trouble.getClass().getName(), trouble);
    }
    LOG.debugf("the reading of list %s goes on elsewhere, or ended", claim.id());
  }

  private void read(Claim claim, LeasedQueue queue, LeaseKeeper keeper, Kept kept)
      throws IOException {
    byte[] key = lists.key(claim.id()).orElseThrow(ClaimLost::new);
    FileSource file = files.open(claim.id(), Sealer.withKey(key));
    ListForm form = kept.form();
    if (form == null) {
      Look look =
          Look.first(
              file,
              Objects.requireNonNull(kept.told()),
              files.texts(claim.id()),
              settings.maxLineLength());
      if (!look.clear() || kept.ask()) {
        ask(claim, queue, Sealer.withKey(key), look);
        return;
      }
      form = look.form();
      ListForm seen = form;
      QuarkusTransaction.requiringNew().run(() -> readings.read(claim.id(), seen));
    }
    ListWriter writer = writer(claim, queue, keeper, kept, key, file);
    SealedTexts texts = files.texts(claim.id());
    new ListFile(form, settings.defaultLanguage())
        .read(file, texts, settings.maxLineLength(), writer);
    writer.flush();
    ListForm read = form;
    QuarkusTransaction.requiringNew().run(() -> give(claim, queue, kept, read));
  }

  private ListWriter writer(
      Claim claim, LeasedQueue queue, LeaseKeeper keeper, Kept kept, byte[] key, FileSource file) {
    UUID listId = claim.id();
    Sql sql = Sql.on(source);
    Tally tally = QuarkusTransaction.requiringNew().call(() -> Tally.of(sql, listId));
    long room = settings.maxRefusalsKept() - tally.noted();
    return new ListWriter(
        new ListWriter.Target(
            listId,
            kept.shown().rows(),
            new RecipientBatch(listId, kept.organisationId(), ListKey.of(key), codes),
            new Refusals(listId, kept.organisationId(), Math.max(0, room)),
            tally,
            settings.maxRows()),
        (rows, write) -> {
          keeper.requireHeld();
          if (stopping) {
            throw new ClaimLost();
          }
          QuarkusTransaction.requiringNew()
              .run(
                  () -> {
                    mustHold(claim, queue);
                    write.accept(sql, time.instant());
                    readings.progress(listId, rows, file.bytesRead());
                  });
        });
  }

  private static void mustHold(Claim claim, LeasedQueue queue) {
    if (!queue.extend(claim)) {
      throw new ClaimLost();
    }
  }

  private void ask(Claim claim, LeasedQueue queue, Sealer key, Look look) {
    byte[] sample = Readings.json(look.sample()).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = key.seal(sample, ListKey.context("sample", claim.id()));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              mustHold(claim, queue);
              readings.ask(claim.id(), look.form(), sealed);
              lists.next(
                  claim.id(), ListTasks.Task.DROP, time.instant().plus(settings.abandonedAfter()));
            });
  }

  private void give(Claim claim, LeasedQueue queue, Kept kept, ListForm form) {
    mustHold(claim, queue);
    lists.ready(claim.id(), form.columns());
    if (!taker.take(kept.campaignId(), claim.id())) {
      throw new ListRefused("file", "draft", "The campaign was started before the list was read.");
    }
    readings.end(claim.id());
    files.forget(claim.id());
    lists.next(claim.id(), ListTasks.Task.DESTROY, time.instant().plus(settings.keptUnused()));
  }

  private void refuse(Claim claim, LeasedQueue queue, FieldError fault) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              mustHold(claim, queue);
              readings.refuse(claim.id(), fault);
              lists.drop(claim.id());
              audit.append("list.refused", "list/" + claim.id(), fault.rule());
            });
  }

  private static FieldError brokeDown() {
    return new FieldError("file", "broke_down", "Reading broke down on our side. Upload it again.");
  }
}
