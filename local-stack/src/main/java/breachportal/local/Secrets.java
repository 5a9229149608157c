package breachportal.local;

import breachportal.check.group.Element;
import breachportal.check.group.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stack's own secrets: drawn when they are first asked for, then kept in a folder that only
/// its owner reads.
final class Secrets {
  private static final int KEY_BYTES = 32;
  private static final String[] KINDS = {"phone", "national_id", "email"};

  private final SecureRandom random = new SecureRandom();
  private final Path folder;
  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("stack.properties");
  }

  static Secrets in(Path folder) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, owner);
    }
    var secrets = new Secrets(folder);
    if (Files.exists(secrets.file)) {
      try (var in = Files.newBufferedReader(secrets.file)) {
        secrets.values.load(in);
      }
    }
    return secrets;
  }

  /// @param name of the secret
  /// @return 32 random bytes as base64, the same at every call and in every run
  synchronized String key(String name) {
    var known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    var drawn = Base64.getEncoder().encodeToString(randomBytes());
    values.setProperty(name, drawn);
    store(file, values);
    return drawn;
  }

  /// @param name of the secret
  /// @return a password of letters, digits, `-` and `_`
  String password(String name) {
    return key(name).replace('+', '-').replace('/', '_').replace("=", "");
  }

  /// @return the file with the keys of the private check, one for each kind of identifier
  synchronized Path prfKeys() {
    var keys = folder.resolve("prf-keys.properties");
    if (!Files.exists(keys)) {
      var drawn = new Properties();
      drawn.setProperty("epoch", "1");
      for (var kind : KINDS) {
        drawn.setProperty(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(scalar()));
      }
      store(keys, drawn);
    }
    return keys;
  }

  /// @return what mail to authorities is signed with
  MailSigner mailSigner() {
    return new MailSigner(folder);
  }

  /// @return the public keys of these, as the portal and the command line pin them
  synchronized String checkKeys() {
    var drawn = new Properties();
    try (var in = Files.newBufferedReader(prfKeys())) {
      drawn.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var epoch = drawn.getProperty("epoch");
    return Stream.of(KINDS)
        .map(kind -> kind + "@" + epoch + "=" + publicKey(drawn.getProperty(kind)))
        .collect(Collectors.joining(" "));
  }

  private static String publicKey(String scalar) {
    var key = Scalar.decode(Base64.getUrlDecoder().decode(scalar));
    var element = Element.GENERATOR.times(key).encode();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(element);
  }

  /// @return a scalar of ristretto255, little-endian: below 2^252, and so below the group's order
  private byte[] scalar() {
    var bytes = randomBytes();
    bytes[KEY_BYTES - 1] &= 0x0f;
    return bytes;
  }

  private byte[] randomBytes() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void store(Path file, Properties values) {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var out = Files.newBufferedWriter(part)) {
      values.store(out, "Secrets of the local stack; not for anything else");
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
