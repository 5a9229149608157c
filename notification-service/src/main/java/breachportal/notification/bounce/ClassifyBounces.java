package breachportal.notification.bounce;

import breachportal.api.json.WireNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Prints what each mail of a folder is, one line a recipient, for those who want to try the reader
/// on mails of their own: file, kind, recipient, class, cause, action, status, and the original
/// recipient where it is another.
public final class ClassifyBounces {
  private static final String NONE = "-";

  private ClassifyBounces() {}

  /// @param arguments folders or files
  /// @throws IOException when one can't be read
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("Name a folder with mails, one a file.");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String argument : arguments) {
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          lines(file).forEach(out::println);
        }
      }
    }
  }

  static List<String> lines(Path file) throws IOException {
    ReturnedMail mail = BounceParser.parse(Files.readAllBytes(file));
    String begin = file.getFileName() + "\t" + WireNames.of(mail.kind()) + "\t";
    return mail.reports().isEmpty()
        ? List.of(begin + String.join("\t", NONE, NONE, NONE, NONE, NONE, NONE))
        : mail.reports().stream().map(report -> begin + line(report)).toList();
  }

  private static String line(RecipientReport report) {
    return String.join(
        "\t",
        report.recipient(),
        WireNames.of(report.classification().permanence()),
        WireNames.of(report.classification().cause()),
        WireNames.of(report.action()),
        report.status() == null ? NONE : report.status().toString(),
        report.original() == null ? NONE : report.original());
  }
}
