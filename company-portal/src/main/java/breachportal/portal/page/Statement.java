package breachportal.portal.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/// Signed statements as files, byte for byte as the service signed them.
public final class Statement {

  private Statement() {}

  /// @param bytes the statement
  /// @param campaign the campaign that it is of
  /// @param form `json` or `pdf`
  /// @return it as a file to keep
  public static Response file(InputStream bytes, UUID campaign, String form) {
    return Response.ok(bytes)
        .type(form.equals("pdf") ? "application/pdf" : MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"statement-%s.%s\"".formatted(campaign, form))
        .build();
  }
}
