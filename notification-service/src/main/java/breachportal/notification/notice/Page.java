package breachportal.notification.notice;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A plain text page of headed sections: underlined headings, one fact a line, long texts indented
/// below their label. What is not known is left out; a section without a line is left out whole.
final class Page {
  private static final int LONG = 200;

  private final StringBuilder text = new StringBuilder();

  Page line(String line) {
    text.append(oneLine(line)).append('\n');
    return this;
  }

  Page section(String heading, Consumer<Section> content) {
    Section section = new Section();
    content.accept(section);
    if (!section.lines.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      text.append("-".repeat(Math.max(3, heading.codePointCount(0, heading.length()))));
      text.append('\n').append(section.lines);
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String oneLine(String line) {
    return line.replaceAll("\\p{Cc}+", " ").strip();
  }

  /// The lines under one heading.
  static final class Section {
    private final StringBuilder lines = new StringBuilder();

    Section line(String line) {
      lines.append(oneLine(line)).append('\n');
      return this;
    }

    Section item(String line) {
      return line("* " + oneLine(line));
    }

    Section fact(String label, @Nullable String value) {
      if (value == null || value.isBlank()) {
        return this;
      }
      List<String> paragraphs = value.lines().filter(line -> !line.isBlank()).toList();
      if (paragraphs.size() == 1 && paragraphs.getFirst().length() <= LONG) {
        return line(label + ": " + paragraphs.getFirst());
      }
      line(label + ":");
      paragraphs.forEach(each -> lines.append("  ").append(oneLine(each)).append('\n'));
      return this;
    }
  }
}
