package breachportal.rendering.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The one form of a JSON document that is signed: the JSON Canonicalization Scheme (RFC 8785), for
/// documents whose numbers are whole and exact in 53 bits.
final class CanonicalJson {
  private static final long MAX_EXACT = (1L << 53) - 1;
  private static final int MAX_DEPTH = 32;

  private CanonicalJson() {}

  /// @param document a document
  /// @return its canonical form in UTF-8
  /// @throws IllegalArgumentException when it holds another number, or goes too deep
  static byte[] of(JsonNode document) {
    StringBuilder text = new StringBuilder();
    write(document, text, 0);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder into, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("too deep");
    }
    switch (node.getNodeType()) {
      case OBJECT -> object(node, into, depth);
      case ARRAY -> array(node, into, depth);
      case STRING -> string(node.textValue(), into);
      case NUMBER -> number(node, into);
      case BOOLEAN, NULL -> into.append(node.asText());
      default -> throw new IllegalArgumentException("not JSON");
    }
  }

  /// Names in the order of their UTF-16 code units, which is that of Java's strings.
  private static void object(JsonNode node, StringBuilder into, int depth) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    String separator = "{";
    for (String name : new TreeSet<>(names)) {
      into.append(separator);
      string(name, into);
      into.append(':');
      write(node.get(name), into, depth + 1);
      separator = ",";
    }
    into.append(names.isEmpty() ? "{}" : "}");
  }

  private static void array(JsonNode node, StringBuilder into, int depth) {
    String separator = "";
    into.append('[');
    for (JsonNode each : node) {
      into.append(separator);
      write(each, into, depth + 1);
      separator = ",";
    }
    into.append(']');
  }

  /// Only what must be escaped is, with small digits.
  private static void string(String text, StringBuilder into) {
    into.append('"');
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> into.append("\\\"");
                case '\\' -> into.append("\\\\");
                case '\b' -> into.append("\\b");
                case '\f' -> into.append("\\f");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\t' -> into.append("\\t");
                default -> {
                  if (c < ' ') {
                    into.append("\\u%04x".formatted(c));
                  } else {
                    into.append((char) c);
                  }
                }
              }
            });
    into.append('"');
  }

  private static void number(JsonNode node, StringBuilder into) {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || Math.abs(node.longValue()) > MAX_EXACT) {
      throw new IllegalArgumentException("not a whole number that is exact everywhere");
    }
    into.append(node.longValue());
  }
}
