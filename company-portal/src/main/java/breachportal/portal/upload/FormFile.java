package breachportal.portal.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first file of a form sent as `multipart/form-data` (RFC 7578). Its bytes are read from the
/// request as they arrive: neither memory nor disk of the portal ever holds the file.
///
/// @param name the file's name, without folders
/// @param mediaType the media type that the browser gave it
/// @param bytes its content, to be read once; fails with an `EOFException` when the request breaks
///     off
public record FormFile(String name, String mediaType, InputStream bytes) {
  private static final int MOST_PARTS = 50;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,\\s]{1,70})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE =
      Pattern.compile("content-type:\\s*([\\w.+-]+/[\\w.+-]+).*", Pattern.CASE_INSENSITIVE);

  private record Head(String name, String mediaType) {}

  /// @param contentType the request's header
  /// @param body the request's body
  /// @return the file; empty when none was chosen
  /// @throws IOException when the body is no form of this kind, or breaks off
  public static Optional<FormFile> of(String contentType, InputStream body) throws IOException {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new IOException("a form without a boundary");
    }
    var parts = new Parts(body, boundary.group(1));
    parts.content().transferTo(OutputStream.nullOutputStream());
    for (int part = 0; part < MOST_PARTS && parts.line().isEmpty(); part++) {
      var head = head(parts);
      if (!head.name().isEmpty()) {
        return Optional.of(new FormFile(head.name(), head.mediaType(), parts.content()));
      }
      parts.content().transferTo(OutputStream.nullOutputStream());
    }
    return Optional.empty();
  }

  /// @return the name as the services take it in `X-File-Name`: percent-encoded UTF-8
  public String encodedName() {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Head head(Parts parts) throws IOException {
    var name = "";
    var mediaType = "application/octet-stream";
    for (var line = parts.line(); !line.isEmpty(); line = parts.line()) {
      var named = FILE_NAME.matcher(line);
      if (named.find()) {
        name = withoutFolders(named.group(1).replace("%22", "\""));
      }
      var typed = TYPE.matcher(line);
      if (typed.matches()) {
        mediaType = typed.group(1);
      }
    }
    return new Head(name, mediaType);
  }

  private static String withoutFolders(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
