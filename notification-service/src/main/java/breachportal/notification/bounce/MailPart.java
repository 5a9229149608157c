package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One part of a mail, read leniently and within bounds: mail from strangers is wrong in every way
/// that there is, and what is wrong in one part must not hide the others.
///
/// @param headers its header fields
/// @param body its body as it came, one character a byte, lines ended by `\n`
record MailPart(MailHeaders headers, String body) {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_PARTS = 60;
  private static final Pattern BLANK_LINES = Pattern.compile("\\A(?:[ \\t]*+\n)++");
  private static final Pattern FIRST_BOUNDARY =
      Pattern.compile("(?m)^[ \\t]?--([^\\s][^\n]{0,199})\nContent-", Pattern.CASE_INSENSITIVE);

  /// @param message the mail; what is beyond 1 MiB is not read
  /// @return it as one part
  static MailPart of(byte[] message) {
    int length = Math.min(message.length, MAX_BYTES);
    String text = new String(message, 0, length, ISO_8859_1);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    return in(BLANK_LINES.matcher(lines).replaceFirst(""));
  }

  /// @param text header fields, an empty line, and a body
  /// @return the part
  static MailPart in(String text) {
    String trimmed = text.startsWith("\n") ? text.substring(1) : text;
    int gap = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
    if (text.startsWith("\n")) {
      return new MailPart(MailHeaders.in(""), trimmed);
    }
    return gap < 0
        ? new MailPart(MailHeaders.in(text), "")
        : new MailPart(MailHeaders.in(text.substring(0, gap)), text.substring(gap + 2));
  }

  /// @return its parts that hold no others, in order; a mail within it is one part
  List<MailPart> leaves() {
    List<MailPart> leaves = new ArrayList<>();
    collect(this, 0, leaves);
    return leaves;
  }

  private static void collect(MailPart part, int depth, List<MailPart> into) {
    if (into.size() >= MAX_PARTS) {
      return;
    }
    Optional<String> boundary =
        part.mediaType().startsWith("multipart/") && depth < MAX_DEPTH
            ? part.boundary()
            : Optional.empty();
    if (boundary.isEmpty()) {
      into.add(part);
      return;
    }
    for (String piece : part.pieces(boundary.get())) {
      collect(in(piece), depth + 1, into);
    }
  }

  /// The declared boundary where it occurs, else the first line that looks like one.
  private Optional<String> boundary() {
    Optional<String> declared =
        headers
            .parameter("boundary")
            .filter(value -> !value.isBlank() && body.contains("--" + value.strip()));
    if (declared.isPresent()) {
      return declared.map(String::strip);
    }
    Matcher found = FIRST_BOUNDARY.matcher(body);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  private List<String> pieces(String boundary) {
    Matcher line =
        Pattern.compile("(?m)^[ \\t]*--" + Pattern.quote(boundary) + "(--)?[ \\t]*$").matcher(body);
    List<String> pieces = new ArrayList<>();
    int begin = -1;
    while (line.find() && pieces.size() < MAX_PARTS) {
      if (begin >= 0) {
        pieces.add(body.substring(Math.min(begin, line.start()), line.start()));
      }
      begin = line.group(1) == null ? Math.min(line.end() + 1, body.length()) : -1;
    }
    if (begin >= 0 && begin < body.length()) {
      pieces.add(body.substring(begin));
    }
    return pieces;
  }

  /// @return the mail that it holds
  MailPart enclosed() {
    return in(text().replaceFirst("^\\s+", ""));
  }

  String mediaType() {
    return headers.mediaType();
  }

  /// @return its body as text, its transfer encoding and charset undone
  String text() {
    String encoding = headers.get("content-transfer-encoding");
    return BodyText.decode(body, encoding, headers.parameter("charset").orElse(""));
  }
}
