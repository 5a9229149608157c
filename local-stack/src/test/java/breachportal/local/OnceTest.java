package breachportal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceTest {
  @TempDir Path folder;
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void shouldDoTheWorkOnce() throws Exception {
    Once.in(folder, "1", runs::incrementAndGet);
    Once.in(folder, "1", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
  }

  @Test
  void shouldDoTheWorkAgainForAnotherVersion() throws Exception {
    Once.in(folder, "1", () -> Files.writeString(folder.resolve("old"), ""));
    Once.in(folder, "2", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    assertThat(folder.resolve("old")).doesNotExist();
  }

  @Test
  void shouldBeginAnewAfterWorkThatBrokeOff() throws Exception {
    assertThatThrownBy(
            () ->
                Once.in(
                    folder,
                    "1",
                    () -> {
                      Files.createDirectories(folder.resolve("half/done"));
                      throw new IOException("broken off");
                    }))
        .isInstanceOf(IOException.class);
    Once.in(folder, "1", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    assertThat(folder.resolve("half")).doesNotExist();
  }
}
