package breachportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void shouldKeepASecretBetweenRuns() throws IOException {
    var first = Secrets.in(folder).key("seal");
    assertThat(Secrets.in(folder).key("seal")).isEqualTo(first);
    assertThat(Secrets.in(folder).key("other")).isNotEqualTo(first);
    assertThat(Base64.getDecoder().decode(first)).hasSize(32);
  }

  @Test
  void shouldLetOnlyTheirOwnerReadThem() throws IOException {
    var secrets = Secrets.in(folder.resolve("new"));
    secrets.key("seal");
    var keys = secrets.prfKeys();
    assertThat(rights(folder.resolve("new"))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("new/stack.properties"))).isEqualTo("rw-------");
    assertThat(rights(keys)).isEqualTo("rw-------");
  }

  @Test
  void shouldDrawScalarsBelowTheOrderOfTheGroup() throws IOException {
    var keys = new Properties();
    try (var in = Files.newBufferedReader(Secrets.in(folder).prfKeys())) {
      keys.load(in);
    }
    for (var kind : new String[] {"phone", "national_id", "email"}) {
      var scalar = Base64.getUrlDecoder().decode(keys.getProperty(kind));
      assertThat(scalar).hasSize(32);
      assertThat(scalar[31] & 0xf0).isZero();
    }
  }

  @Test
  void shouldDrawOnceWhatMailIsSignedWith() throws IOException {
    var smime = Secrets.in(folder).mailSigner().smime();
    var openpgp = Secrets.in(folder).mailSigner().openpgp();
    var drawn = Files.readString(smime) + Files.readString(openpgp);
    assertThat(drawn)
        .contains("BEGIN CERTIFICATE", "BEGIN PRIVATE KEY", "BEGIN PGP PRIVATE KEY BLOCK");
    assertThat(rights(smime) + rights(openpgp)).isEqualTo("rw-------rw-------");
    var again = Secrets.in(folder).mailSigner();
    assertThat(Files.readString(again.smime()) + Files.readString(again.openpgp()))
        .isEqualTo(drawn);
  }

  @Test
  void shouldGivePasswordsThatNeedNoQuoting() throws IOException {
    assertThat(Secrets.in(folder).password("admin")).matches("[A-Za-z0-9_-]{40,}");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
