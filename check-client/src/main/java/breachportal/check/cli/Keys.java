package breachportal.check.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints a server's public keys as pins. Whoever runs the server compares them with the ones it
/// made; for anybody else they are the server's own word.
@Command(
    name = "keys",
    description = "Prints a server's keys in the form of --pin, to be compared with printed ones.")
final class Keys implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("unused") // by its annotation picocli prints the help
  private boolean help;

  @Option(
      names = "--server",
      description = "Address of the portal or of exposure-service (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8080")
  private URI server = URI.create("http://localhost:8080");

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    try {
      for (Wire.Key key : new CheckServer(server, 0, seconds -> {}).parameters().keys()) {
        out.printf(Locale.ROOT, "%s@%d=%s%n", key.kind(), key.epoch(), key.publicKey());
      }
      return 0;
    } catch (IOException | IllegalArgumentException failed) {
      command.getErr().println("The keys can't be read: " + failed.getMessage());
      return 2;
    }
  }
}
