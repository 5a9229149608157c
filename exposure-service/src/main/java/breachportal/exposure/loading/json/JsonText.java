package breachportal.exposure.loading.json;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.text.Lines;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the identifiers of JSON. Not thread-safe.
///
/// In lines, each is an object by itself: one that is cut is counted and costs no other. In a
/// document, the records are the objects in its arrays, and what is left of those around them;
/// one that breaks off is damaged as a whole.
public final class JsonText {

  private static final Pattern DOCUMENT = Pattern.compile("^\\s*(?:\\{\\s*[\"'}]|\\[\\s*\\{)");
  private static final Pattern WRAPPED = Pattern.compile(":\\s*\\[\\s*\\{");
  private static final Pattern ARRAY_IN_LINE = Pattern.compile("^[\\s\uFEFF]*\\[[ \\t]*\\S");
  private static final int LINES_LOOKED_AT = 200;
  private static final double MOST = 0.5;

  private final Findings findings;
  private final RowEnd rowEnd;
  private final JsonTable table;
  private long lines;
  private long broken;

  /// @param findings hears what each value holds
  /// @param rowEnd hears of the end of each object
  public JsonText(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
    this.table = new JsonTable(findings, rowEnd);
  }

  /// How objects stand in a text.
  public enum Layout {
    /// Each in a line of its own.
    LINES,
    /// In an array, or one after the other over any lines.
    DOCUMENT
  }

  /// @param head the first lines of a text
  /// @return how objects stand in it, or null if it is no JSON
  public static @Nullable Layout layoutOf(String head) {
    List<String> lines =
        head.lines().map(JsonText::bare).filter(l -> !l.isEmpty()).limit(LINES_LOOKED_AT).toList();
    long objects = lines.stream().filter(JsonText::looksWhole).count();
    boolean arrayInLine = ARRAY_IN_LINE.matcher(head).find();
    boolean alone = lines.size() == 1 && WRAPPED.matcher(lines.getFirst()).find();
    if (objects > 0 && objects >= MOST * lines.size() && !alone && !arrayInLine) {
      return Layout.LINES;
    }
    return DOCUMENT.matcher(head).find() ? Layout.DOCUMENT : null;
  }

  /// @param text the text; closed
  /// @param layout how its objects stand in it
  /// @throws UnusableFile if it is damaged, or no value is an identifier
  public void read(Reader text, Layout layout) throws IOException {
    switch (layout) {
      case LINES -> readLines(text);
      case DOCUMENT -> readDocument(text);
    }
    table.finish();
  }

  /// Reads a part of a text of lines, which can be without identifiers while others have some.
  ///
  /// @param text whole lines; closed
  public void readPart(Reader text) throws IOException {
    readLines(text);
    table.settle();
  }

  /// @param line a line of a text
  /// @return whether it is an object by itself
  public static boolean isRecord(String line) {
    return looksWhole(bare(line));
  }

  private void readLines(Reader text) throws IOException {
    try (Lines source = new Lines(text)) {
      for (String line = source.next(); line != null; line = source.next()) {
        String object = bare(line);
        if (!object.isEmpty()) {
          readLine(object);
        }
      }
    }
    if (broken > MOST * lines) {
      throw new UnusableFile(FileFault.DAMAGED);
    }
  }

  private void readLine(String line) throws IOException {
    lines++;
    Map<String, String> fields;
    try (JsonParser json = LenientJson.parser(line)) {
      fields = json.nextToken() == JsonToken.START_OBJECT ? JsonFields.read(json) : Map.of();
    } catch (JacksonException e) {
      broken++;
      findings.refused(Refusal.CUT_RECORD);
      rowEnd.afterRow();
      return;
    }
    table.add(fields);
  }

  private void readDocument(Reader text) throws IOException {
    try (JsonParser json = LenientJson.parser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          boolean inArray = json.getParsingContext().getParent().inArray();
          Map<String, String> fields =
              inArray ? JsonFields.read(json) : JsonFields.readAround(json, table::add);
          if (!fields.isEmpty()) {
            table.add(fields);
          }
        }
      }
    } catch (JacksonException e) {
      throw new UnusableFile(FileFault.DAMAGED);
    }
  }

  /// A line of an array is an object once its comma and the array's brackets are off.
  private static String bare(String line) {
    String text = line.strip();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.startsWith("[")) {
      text = text.substring(1).strip();
    }
    if (text.endsWith(",") || text.endsWith("]")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  private static boolean looksWhole(String line) {
    return line.length() > 2 && line.startsWith("{") && line.endsWith("}");
  }
}
