package breachportal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The programs that run at this moment; the last started is stopped first. Thread-safe.
///
/// Each one's process id is written down, so that a later run finds those that a killed one left.
final class Children {
  private final Path logs;
  private final ProcessBook book;
  private final Deque<List<Child>> waves = new ArrayDeque<>();
  private final Consumer<StackFailure> onDeath;
  private boolean closed;

  Children(Path folder, Consumer<StackFailure> onDeath) throws IOException {
    this.logs = Files.createDirectories(folder.resolve("log"));
    this.book = new ProcessBook(Files.createDirectories(folder.resolve("processes")));
    this.onDeath = onDeath;
  }

  /// Stops what a killed run left.
  ///
  /// @return the names of the programs that were still running
  List<String> stopOrphans() {
    return book.stopOrphans();
  }

  /// Those that start from here on are stopped before those that started until here, and with each
  /// other.
  synchronized void nextWave() {
    waves.push(new ArrayList<>());
  }

  /// Starts a program that stays until the stack stops; its death is reported.
  Child start(Launch launch) throws IOException {
    return start(launch, child -> onDeath.accept(child.ended()));
  }

  /// Starts a program that ends by itself.
  Child startTask(Launch launch) throws IOException {
    return start(launch, child -> {});
  }

  private Child start(Launch launch, Consumer<Child> atItsEnd) throws IOException {
    var child = add(launch);
    var unused =
        child
            .process()
            .onExit()
            .thenAccept(
                process -> {
                  book.forget(child);
                  if (remove(child)) {
                    atItsEnd.accept(child);
                  }
                });
    return child;
  }

  /// Stops all, and refuses to start more.
  void close() {
    for (var wave = lastWave(); wave != null; wave = lastWave()) {
      var ends = wave.stream().map(child -> CompletableFuture.runAsync(child::stop)).toList();
      ends.forEach(CompletableFuture::join);
      wave.forEach(book::forget);
    }
  }

  private synchronized Child add(Launch launch) throws IOException {
    if (closed) {
      throw new StackFailure("The stack is stopping.");
    }
    var child = Child.start(launch, logs.resolve(launch.name() + ".log"));
    book.note(child);
    if (waves.isEmpty()) {
      nextWave();
    }
    waves.element().add(child);
    return child;
  }

  private synchronized boolean remove(Child child) {
    return waves.stream().anyMatch(wave -> wave.remove(child));
  }

  private synchronized @Nullable List<Child> lastWave() {
    closed = true;
    return waves.poll();
  }
}
