package breachportal.exposure.loading.sql;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.util.Locale;

/// The words, names and literals of a dump. Not thread-safe.
///
/// Dumps are cut and glued: a literal that is never closed ends where a line begins with the next
/// statement of data.
final class SqlText {

  /// The most of a literal that is kept: more than any cell that is looked into.
  private static final int KEPT = 8_192;

  private static final int LONGEST_LITERAL = 64 << 20;
  private static final String[] DATA = {"INSERT ", "REPLACE INTO ", "COPY ", "CREATE TABLE "};

  private final SqlChars chars;
  private final boolean backslashes;
  private boolean brokenOff;

  /// @param backslashes whether a backslash escapes in every literal, as in MySQL
  SqlText(SqlChars chars, boolean backslashes) {
    this.chars = chars;
    this.backslashes = backslashes;
  }

  /// Whether the last literal was never closed; asked once for each.
  boolean brokeOff() {
    boolean was = brokenOff;
    brokenOff = false;
    return was;
  }

  int peek() throws IOException {
    return chars.peek();
  }

  int next() throws IOException {
    return chars.next();
  }

  /// Whether it comes next; then it is behind us.
  boolean take(char wanted) throws IOException {
    boolean comes = chars.peek() == wanted;
    if (comes) {
      chars.next();
    }
    return comes;
  }

  /// Skips spaces and comments.
  void skipBlank() throws IOException {
    while (true) {
      int c = chars.peek();
      if (c == '#' || (c == '-' && chars.comes("--"))) {
        skipLine();
      } else if (c == '/' && chars.comes("/*")) {
        skipComment();
      } else if (c != SqlChars.END && (Character.isWhitespace(c) || c == '\uFEFF')) {
        chars.next();
      } else {
        return;
      }
    }
  }

  /// @return letters, digits and underscores in capitals; empty if none comes next
  String word() throws IOException {
    StringBuilder word = new StringBuilder();
    while (isOfWord(chars.peek())) {
      append(word, (char) chars.next());
    }
    return word.toString().toUpperCase(Locale.ROOT);
  }

  /// @return a name without its quotes and without the schema before it
  String name() throws IOException {
    String name = "";
    do {
      skipBlank();
      int c = chars.peek();
      name =
          switch (c) {
            case '`', '"' -> literal(false);
            case '[' -> bracketed();
            default -> word().toLowerCase(Locale.ROOT);
          };
      skipBlank();
    } while (take('.'));
    return name;
  }

  /// Reads a literal; its opening quote comes next.
  ///
  /// @param escapes whether a backslash escapes
  /// @return the text, or the first of it if it is very long
  String literal(boolean escapes) throws IOException {
    int quote = chars.next();
    StringBuilder value = new StringBuilder();
    for (int length = 0; length < LONGEST_LITERAL; length++) {
      int c = chars.next();
      if (c == SqlChars.END) {
        return value.toString();
      }
      if (c == quote) {
        if (chars.peek() != quote) {
          return value.toString();
        }
        chars.next();
        append(value, (char) quote);
      } else if (c == '\\' && escapes) {
        append(value, escaped(chars.next()));
      } else {
        append(value, (char) c);
        if (c == '\n' && dataComes()) {
          brokenOff = true;
          return "";
        }
      }
    }
    throw new UnusableFile(FileFault.LINE_TOO_LONG);
  }

  /// @return a literal in single or double quotes, by the rules of this dump
  String literal() throws IOException {
    return literal(backslashes);
  }

  /// Skips to behind the next semicolon, or to the next statement of data.
  void skipStatement() throws IOException {
    while (true) {
      switch (chars.peek()) {
        case SqlChars.END -> {
          return;
        }
        case ';' -> {
          chars.next();
          return;
        }
        case '\'', '"', '`' -> literal();
        case '-', '#', '/' -> skipCommentOrCharacter();
        case '\n' -> {
          chars.next();
          if (dataComes()) {
            return;
          }
        }
        default -> chars.next();
      }
    }
  }

  /// Skips to the next line.
  void skipLine() throws IOException {
    int c = chars.next();
    while (c != SqlChars.END && c != '\n') {
      c = chars.next();
    }
  }

  private void skipCommentOrCharacter() throws IOException {
    if (chars.comes("--") || chars.comes("/*")) {
      skipBlank();
    } else {
      chars.next();
    }
  }

  private void skipComment() throws IOException {
    chars.skip(2);
    int c = chars.next();
    while (c != SqlChars.END && !(c == '*' && chars.peek() == '/')) {
      c = chars.next();
    }
    chars.next();
  }

  private boolean dataComes() throws IOException {
    for (String statement : DATA) {
      if (chars.comes(statement)) {
        return true;
      }
    }
    return false;
  }

  private String bracketed() throws IOException {
    StringBuilder name = new StringBuilder();
    chars.next();
    int c = chars.next();
    while (c != SqlChars.END && c != ']') {
      append(name, (char) c);
      c = chars.next();
    }
    return name.toString();
  }

  private static char escaped(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0', 'b', 'Z', SqlChars.END -> ' ';
      default -> (char) c;
    };
  }

  private static boolean isOfWord(int c) {
    return c != SqlChars.END && (Character.isLetterOrDigit(c) || c == '_' || c == '$');
  }

  private static void append(StringBuilder text, char c) {
    if (text.length() < KEPT) {
      text.append(c);
    }
  }
}
