package breachportal.check.cli;

import breachportal.check.identifier.NotOneIdentifier;
import breachportal.check.identifier.Typed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks up one identifier or the lines of a file, and prints what was found: leaks and line
/// numbers, never what was looked up.
final class Lookup {

  private static final int LINES_AT_ONCE = 20;
  private static final long MOST_LINES = 1_000_000;

  private final PrivateCheck check;
  private final PrintWriter out;
  private final PrintWriter err;

  Lookup(PrivateCheck check, PrintWriter out, PrintWriter err) {
    this.check = check;
    this.out = out;
    this.err = err;
  }

  /// @param text the identifier, as typed
  /// @param kind the only kind that it can be; null for any
  /// @return whether it is in a leak
  /// @throws NotChecked when it could not be checked
  boolean one(String text, @Nullable String kind) throws IOException, InterruptedException {
    Line line = new Line(1);
    try {
      line.read(text, kind);
    } catch (NotOneIdentifier refused) {
      throw new NotChecked(refused.needed());
    }
    lookUp(List.of(line));
    if (line.leaks.isEmpty()) {
      out.println("Not in any leak we know of. That does not mean it is safe.");
      return false;
    }
    out.printf(
        Locale.ROOT,
        "In %d known %s:%n",
        line.leaks.size(),
        line.leaks.size() == 1 ? "leak" : "leaks");
    line.leaks.forEach(leak -> out.println("  " + leak));
    return true;
  }

  /// @param file one identifier a line, UTF-8
  /// @param from the line to begin at, from 1 on
  /// @param budget how many lines are looked up at most
  /// @return whether any is in a leak
  /// @throws NotChecked when it ended before the file did, and says at which line to go on; or when
  ///     nothing was found and some lines could not be read
  boolean file(Path file, long from, long budget) throws IOException, InterruptedException {
    boolean found = false;
    boolean unread = false;
    List<Line> pending = new ArrayList<>();
    if (from < 1 || budget < 1) {
      throw new NotChecked("--from and --budget are 1 or more");
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new NotChecked("there is no file " + file + " that can be read");
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long last = Math.min(MOST_LINES, from + budget - 1);
      long number = 1;
      String text = reader.readLine();
      for (; text != null && number <= last; text = reader.readLine(), number++) {
        if (number >= from) {
          Line line = lineOf(number, text);
          unread |= line.needed != null;
          pending.add(line);
        }
        if (pending.size() == LINES_AT_ONCE) {
          found |= flush(pending);
        }
      }
      found |= flush(pending);
      if (text != null) {
        throw new NotChecked("the budget is spent; go on with --from " + number);
      }
    } catch (CharacterCodingException notUtf8) {
      throw new NotChecked("the file is not text in UTF-8");
    }
    if (unread && !found) {
      throw new NotChecked("some lines hold no identifier that can be read");
    }
    return found;
  }

  private static Line lineOf(long number, String text) {
    Line line = new Line(number);
    try {
      line.read(text, null);
    } catch (NotOneIdentifier refused) {
      line.needed = refused.needed();
    }
    return line;
  }

  private boolean flush(List<Line> pending) throws IOException, InterruptedException {
    if (pending.isEmpty()) {
      return false;
    }
    try {
      lookUp(pending);
    } catch (IOException failed) {
      err.println("Lines before " + pending.getFirst().number + " are done.");
      throw new NotChecked(
          failed.getMessage() + "; go on with --from " + pending.getFirst().number);
    }
    boolean found = pending.stream().anyMatch(line -> !line.leaks.isEmpty());
    for (Line line : pending) {
      String told = line.leaks.isEmpty() ? "in none" : String.join(" ", line.leaks);
      out.printf(
          Locale.ROOT,
          "%d\t%s%n",
          line.number,
          line.needed == null ? told : "not checked: " + line.needed);
    }
    out.flush();
    pending.clear();
    return found;
  }

  /// Looks all up, in batches of one kind.
  private void lookUp(List<Line> lines) throws IOException, InterruptedException {
    Map<String, List<Asked>> byKind = new LinkedHashMap<>();
    for (Line line : lines) {
      for (Typed each : line.identifiers) {
        byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(new Asked(line, each));
      }
    }
    for (List<Asked> all : byKind.values()) {
      for (int at = 0; at < all.size(); at += PrivateCheck.MOST_AT_ONCE) {
        List<Asked> batch = all.subList(at, Math.min(all.size(), at + PrivateCheck.MOST_AT_ONCE));
        List<SortedSet<String>> leaks = check.leaks(batch.stream().map(Asked::identifier).toList());
        for (int i = 0; i < batch.size(); i++) {
          batch.get(i).line().leaks.addAll(leaks.get(i));
        }
      }
    }
  }

  private record Asked(Line line, Typed identifier) {}

  /// A line, what it was read as, and what was found.
  private static final class Line {

    private final long number;
    private final SortedSet<String> leaks = new TreeSet<>();
    private List<Typed> identifiers = List.of();
    private @Nullable String needed;

    Line(long number) {
      this.number = number;
    }

    void read(String text, @Nullable String kind) throws NotOneIdentifier {
      identifiers = kind == null ? Typed.read(text) : List.of(Typed.read(text, kind));
    }
  }
}
