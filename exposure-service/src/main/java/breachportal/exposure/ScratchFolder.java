package breachportal.exposure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of this replica for chunks and indexes. It is emptied at the start: what a killed
/// process left there is made or fetched again.
@Singleton
class ScratchFolder {

  private static final String OURS = "{loading,chunk,fetched,building,generation}-*.{run,index}";

  void prepare(@Observes @Priority(1) StartupEvent event, ExposureSettings settings)
      throws IOException {
    Path folder = Files.createDirectories(settings.indexFolder());
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, OURS)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }
}
