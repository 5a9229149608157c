package breachportal.portal.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/// Signed statements as files, byte for byte as the service signed them.
public final class Statement {

  private Statement() {}

  /// @param bytes the statement
  /// @param campaign the campaign that it is of, as the file's name says it
  /// @param form `json` or `pdf`
  /// @return it as a file to keep
  public static Response file(InputStream bytes, String campaign, String form) {
    return Response.ok(bytes)
        .type(form.equals("pdf") ? "application/pdf" : MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"statement-%s.%s\"".formatted(campaign, form))
        .build();
  }
}
