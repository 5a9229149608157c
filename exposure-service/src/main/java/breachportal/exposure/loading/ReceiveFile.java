package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.leak.Leak;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.leak.KnownLeak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.Loads;
import breachportal.exposure.leak.TellOfLeaks;
import breachportal.exposure.loading.form.FirstLook;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.store.audit.AuditTrail;
import breachportal.store.chunk.MeteredInput;
import breachportal.store.sql.Sql;
import breachportal.store.sql.SqlFailed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Takes the file of a leak and makes it work to be done. Bytes are stored outside of a
/// transaction, chunk by chunk; one transaction at the end makes them count. Whatever breaks
/// before leaves nothing.
@ApplicationScoped
class ReceiveFile {

  @Inject DataSource source;
  @Inject ExposureSettings settings;
  @Inject KnownLeaks leaks;
  @Inject Loads loads;
  @Inject Uploads uploads;
  @Inject Runs runs;
  @Inject PrfKeys keys;
  @Inject TellOfLeaks tellOfLeaks;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  Leak receive(UUID leak, InputStream body) {
    QuarkusTransaction.requiringNew().run(() -> leaks.get(leak).requireUploadable(loaded(leak)));
    UUID upload = Ids.next();
    boolean kept = false;
    try {
      MeteredInput metered = new MeteredInput(body, settings.maxFileBytes());
      uploads.receive(
          upload, leak, new FirstLook(metered), settings.maxFileBytes(), time.instant());
      String sha256 = metered.sha256();
      QuarkusTransaction.requiringNew().run(() -> enqueue(leak, upload, metered.bytes(), sha256));
      kept = true;
      return tellOfLeaks.one(leak);
    } catch (UnusableFile e) {
      throw refused(e.fault());
    } catch (SqlFailed e) {
      throw e.isOutOfRoom() ? refused(FileFault.NO_ROOM) : e;
    } catch (IOException e) {
      throw new BodyBrokenOff();
    } finally {
      if (!kept) {
        uploads.delete(upload);
      }
    }
  }

  private static FieldsRefused refused(FileFault fault) {
    return new FieldsRefused("file", fault.code(), fault.message());
  }

  private boolean loaded(UUID leak) {
    return runs.has(leak, keys.epoch().number()) || !uploads.underWay(leak).isEmpty();
  }

  private void enqueue(UUID id, UUID upload, long bytes, String sha256) {
    KnownLeak leak = leaks.hold(id);
    leak.beginLoading(loaded(id));
    loads.begin(id, bytes, sha256);
    Sql sql = Sql.on(source);
    sql.update("insert into loading (id, available_at) values (?, ?)", upload, time.instant());
    sql.ring("exposure_loading");
    audit.append("leak.file_received", "leak/" + id, bytes + " bytes, SHA-256 " + sha256);
  }
}
