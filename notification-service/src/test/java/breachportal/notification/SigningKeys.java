package breachportal.notification;

import breachportal.notification.protection.PgpIdentity;
import breachportal.notification.protection.SmimeIdentity;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What the portal signs its encrypted mail with, in the JVM of the tests.
public final class SigningKeys implements QuarkusTestResourceLifecycleManager {
  private static final SmimeIdentity SMIME =
      SmimeIdentity.one().mailbox("notices@breach-portal.example.org").make();
  private static final PgpIdentity OPENPGP =
      PgpIdentity.of("Breach Portal <notices@breach-portal.example.org>");

  @Override
  public Map<String, String> start() {
    return Map.of(
        "breachportal.signer.smime-file",
        file(SMIME.pemWithKey()),
        "breachportal.signer.openpgp-file",
        file(OPENPGP.armored()));
  }

  private static String file(String text) {
    try {
      Path file = Files.createTempFile("signer", ".asc");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text).toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {
    // The files go with the JVM.
  }

  /// @return who signs S/MIME
  public static SmimeIdentity smime() {
    return SMIME;
  }

  /// @return who signs OpenPGP
  public static PgpIdentity openpgp() {
    return OPENPGP;
  }
}
