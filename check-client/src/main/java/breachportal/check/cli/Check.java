package breachportal.check.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The private check from a command line, for who does not trust a served page: its code shares
/// nothing with the server's.
@Command(
    name = "check",
    subcommands = Keys.class,
    description = "Checks against known leaks without telling anybody what is checked.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:in no known leak",
      "1:in at least one",
      "2:could not be checked: nothing is known"
    })
public final class Check implements Callable<Integer> {

  private static final int FOUND = 1;
  private static final int NOT_CHECKED = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("unused") // by its annotation picocli prints the help
  private boolean help;

  @ArgGroup private @Nullable What what;

  @Option(
      names = "--server",
      description = "Address of the portal (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8080")
  private URI server = URI.create("http://localhost:8080");

  @Option(
      names = "--pin",
      paramLabel = "KIND@EPOCH=KEY|FILE",
      description = "The public keys you compared with the printed ones; can be repeated.")
  private List<String> pins = List.of();

  @Option(
      names = "--budget",
      description = "How many lines of a file are checked at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private long budget = 1_000;

  @Option(
      names = "--from",
      paramLabel = "LINE",
      description = "The line of the file to begin at (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long from = 1;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "The longest wait a server may ask for (default: ${DEFAULT-VALUE}).",
      defaultValue = "120")
  private long longestWaitSeconds = 120;

  /// One identifier, or a file of them.
  private static final class What {
    @Option(names = "--number", description = "A phone number, or whatever its form says.")
    private @Nullable String number;

    @Option(names = "--national-id", description = "A national ID of Vietnam or China.")
    private @Nullable String nationalId;

    @Option(names = "--email", description = "An e-mail address.")
    private @Nullable String email;

    @Option(names = "--file", description = "A file with one of these a line.")
    private @Nullable Path file;
  }

  /// @param arguments the options; `--help` lists them
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// @return the command, which answers its exit code
  public static CommandLine commandLine() {
    return new CommandLine(new Check())
        .setExecutionExceptionHandler(
            (unforeseen, command, parsed) -> {
              command.getErr().println("Could not be checked: the server's answer can't be read.");
              return NOT_CHECKED;
            });
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    What asked = what;
    if (asked == null) {
      throw new CommandLine.ParameterException(command, "Say what to check: --number, --file, ...");
    }
    try {
      Pins pinned = Pins.of(pins);
      if (pinned.none()) {
        err.println("No key is pinned: the server's own word is taken for its keys (see --pin).");
      }
      CheckServer checked =
          new CheckServer(
              server,
              longestWaitSeconds,
              seconds -> err.printf(Locale.ROOT, "The server asks to wait %d seconds.%n", seconds));
      Lookup lookup = new Lookup(new PrivateCheck(checked, pinned), out, err);
      boolean found =
          asked.file == null ? lookup.one(text(asked), kind(asked)) : file(lookup, asked.file);
      return found ? FOUND : 0;
    } catch (IOException | IllegalArgumentException failed) {
      err.println("Could not be checked: " + failed.getMessage());
      return NOT_CHECKED;
    }
  }

  private boolean file(Lookup lookup, Path file) throws IOException, InterruptedException {
    return lookup.file(file, from, budget);
  }

  private static String text(What asked) {
    if (asked.number != null) {
      return asked.number;
    }
    return String.valueOf(asked.nationalId != null ? asked.nationalId : asked.email);
  }

  /// @return the only kind that is meant; null for any
  private static @Nullable String kind(What asked) {
    if (asked.number != null) {
      return null;
    }
    return asked.nationalId != null ? "national_id" : "email";
  }
}
