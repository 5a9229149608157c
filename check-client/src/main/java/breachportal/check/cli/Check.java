package breachportal.check.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The private check from a command line, for who does not trust a served page; its code shares
/// nothing with the server's.
///
/// Exit code 0 when nothing was found, 1 when something was, 2 when it could not be checked.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a number against known leaks without telling anybody which number.")
public final class Check implements Callable<Integer> {

  private static final int FOUND = 1;
  private static final int NOT_CHECKED = 2;
  private static final long MOST_LINES = 100_000;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = "--server",
      description = "Address of exposure-service (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8083")
  private URI server = URI.create("");

  @Option(
      names = "--region",
      description = "Region of numbers without country code (default: ${DEFAULT-VALUE}).",
      defaultValue = "VN")
  private String region = "";

  @Option(
      names = "--pin",
      description = "The public key you expect, such as phone=KEY in base64url; can be repeated.")
  private Map<String, String> pins = Map.of();

  /// One identifier or a file of them.
  private static final class What {
    @Option(
        names = "--number",
        description = "A phone number, a national identity number or a mail address.")
    private @Nullable String number;

    @Option(names = "--file", description = "A file with one of these a line.")
    private @Nullable Path file;
  }

  private Check() {}

  /// @param arguments the options; `--help` lists them
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Check()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      PrivateCheck check = new PrivateCheck(new CheckServer(server), pins);
      return what.file == null ? one(check, String.valueOf(what.number)) : all(check, what.file);
    } catch (IOException | IllegalArgumentException failed) {
      System.err.println("Could not be checked: " + failed.getMessage());
      return NOT_CHECKED;
    }
  }

  private int one(PrivateCheck check, String number) throws IOException, InterruptedException {
    List<String> leaks = check.leaks(List.of(CanonicalIdentifier.of(number, region))).getFirst();
    PrintStream out = System.out;
    if (leaks.isEmpty()) {
      out.println("Not in any leak we know of; that does not mean it is safe.");
      return 0;
    }
    out.printf("In %d known %s:%n", leaks.size(), leaks.size() == 1 ? "leak" : "leaks");
    leaks.forEach(leak -> out.println("  " + leak));
    return FOUND;
  }

  /// Prints line numbers, never what stands in the lines.
  private int all(PrivateCheck check, Path file) throws IOException, InterruptedException {
    List<Line> pending = new ArrayList<>();
    long found = 0;
    try (var reader = Files.newBufferedReader(file)) {
      long number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        if (++number > MOST_LINES) {
          throw new IOException("more than " + MOST_LINES + " lines");
        }
        Line line = Line.of(number, text, region);
        if (line == null) {
          System.out.printf("%d\tnot checked: no identifier%n", number);
          continue;
        }
        if (!pending.isEmpty() && !pending.getFirst().joins(line, pending.size())) {
          found += flush(check, pending);
        }
        pending.add(line);
      }
    }
    return found + flush(check, pending) > 0 ? FOUND : 0;
  }

  private static long flush(PrivateCheck check, List<Line> pending)
      throws IOException, InterruptedException {
    if (pending.isEmpty()) {
      return 0;
    }
    List<List<String>> leaks = check.leaks(pending.stream().map(Line::identifier).toList());
    for (int i = 0; i < pending.size(); i++) {
      System.out.printf("%d\t%s%n", pending.get(i).number(), String.join(" ", leaks.get(i)));
    }
    pending.clear();
    return leaks.stream().filter(each -> !each.isEmpty()).count();
  }

  private record Line(long number, CanonicalIdentifier identifier) {

    static @Nullable Line of(long number, String text, String region) {
      try {
        return new Line(number, CanonicalIdentifier.of(text, region));
      } catch (IllegalArgumentException noIdentifier) {
        return null;
      }
    }

    boolean joins(Line other, int already) {
      return already < PrivateCheck.MOST_AT_ONCE
          && identifier.kind().equals(other.identifier.kind());
    }
  }
}
