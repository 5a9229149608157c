package breachportal.exposure.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.api.id.Ids;
import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Writes each message into a file of its own, which only the service's account reads: the number
/// in the first line, an empty one, the text. For development, and for a gateway that fetches
/// files.
@DefaultBean
@ApplicationScoped
class SmsFolder implements Sms {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Optional<Path> folder;

  /// Configuration of messages that are written into files.
  @ConfigMapping(prefix = "breachportal.sms")
  interface Settings {

    /// @return where to; without it no messages are offered
    Optional<Path> folder();
  }

  @Inject
  SmsFolder(Settings settings) {
    this.folder = settings.folder();
  }

  @Override
  public boolean isOffered() {
    return folder.isPresent();
  }

  @Override
  public void send(String number, String text) throws IOException {
    Path into = folder.orElseThrow(() -> new IOException("no folder for messages is set"));
    if (!Files.isDirectory(into)) {
      Files.createDirectories(into, OWNERS_FOLDER);
    }
    String name = Ids.next().toString();
    Path part = into.resolve(name + ".part");
    try (SeekableByteChannel file =
        Files.newByteChannel(
            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
      ByteBuffer bytes = ByteBuffer.wrap((number + "\n\n" + text + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    }
    Files.move(part, into.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
  }
}
