package breachportal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ChildrenTest {
  private static final String DEAF = "trap '' TERM INT; echo up; while :; do sleep 0.2; done";

  /// For what happens by itself, on a slow machine too.
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final CompletableFuture<StackFailure> death = new CompletableFuture<>();
  private Children children;

  @BeforeEach
  void begin() throws IOException {
    children = new Children(folder, death::complete);
  }

  @AfterEach
  void end() {
    children.close();
  }

  @Test
  void shouldStopWhatRuns() throws IOException {
    var child = children.start(shell("steady", "exec sleep 300"));
    children.close();
    assertThat(child.process().isAlive()).isFalse();
    assertThat(death).isNotDone();
  }

  @Test
  void shouldStopAHangingChildWithAllThatItStarted() throws Exception {
    var deaf = shell("deaf", "sleep 301 & " + DEAF).endedAfter(Duration.ofSeconds(2));
    var child = children.start(deaf);
    child.awaitReady(() -> logOf("deaf").contains("up"), SOON);
    var family = child.process().descendants().toList();
    children.close();
    assertThat(child.process().isAlive()).isFalse();
    assertThat(family).isNotEmpty();
    for (var process : family) {
      process.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Test
  void shouldReportAChildThatDiesWithTheEndOfItsLog() throws Exception {
    children.start(shell("weak", "echo the reason; exit 3"));
    assertThat(death.get(SOON.toSeconds(), TimeUnit.SECONDS))
        .hasMessageContaining("weak ended with status 3")
        .hasMessageContaining("the reason");
  }

  @Test
  void shouldSayWhyAChildIsNotReady() throws IOException {
    var child = children.start(shell("weak", "echo the reason; exit 3"));
    assertThatThrownBy(() -> child.awaitReady(() -> false, SOON))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("the reason");
  }

  @Test
  void shouldStopTheLastWaveFirst() throws Exception {
    children.start(
        shell("first", "trap 'echo gone; exit' TERM; echo up; while :; do sleep 0.1; done"));
    children.nextWave();
    var second =
        children.start(
            shell(
                "second",
                "trap 'cat log/first.log > seen; exit' TERM; echo up; while :; do sleep 0.1;"
                    + " done"));
    second.awaitReady(() -> logOf("second").contains("up") && logOf("first").contains("up"), SOON);
    children.close();
    assertThat(Files.readString(folder.resolve("seen"))).isEqualTo("up\n");
    assertThat(logOf("first")).endsWith("gone\n");
  }

  @Test
  void shouldStopWhatAKilledRunLeft() throws Exception {
    var orphan = children.start(shell("orphan", "exec sleep 302"));
    var nextRun = new Children(folder, failure -> {});
    assertThat(nextRun.stopOrphans()).containsExactly("orphan");
    orphan.process().onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    assertThat(nextRun.stopOrphans()).isEmpty();
  }

  @Test
  void shouldLeaveAStrangerWithTheSameProcessId() throws IOException {
    var stranger = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("processes/portal"), stranger + " 1000");
    assertThat(children.stopOrphans()).isEmpty();
  }

  @Test
  void shouldStartNothingOnceItIsStopped() {
    children.close();
    assertThatThrownBy(() -> children.start(shell("late", "sleep 303")))
        .isInstanceOf(StackFailure.class);
  }

  private Launch shell(String name, String script) {
    return Launch.of(name, List.of("sh", "-c", script), Map.of(), folder).endedAfter(SOON);
  }

  private String logOf(String name) throws IOException {
    return Files.readString(folder.resolve("log").resolve(name + ".log"));
  }
}
