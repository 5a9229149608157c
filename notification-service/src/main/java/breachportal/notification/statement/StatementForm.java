package breachportal.notification.statement;

import breachportal.api.json.WireNames;
import breachportal.api.problem.NotFound;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.CompletenessStatement;
import breachportal.rendering.pdf.StatementPdf;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes signed statements in the form that is asked for.
@ApplicationScoped
class StatementForm {
  @Inject SigningKey key;

  /// @param statement what is stated
  /// @param form `json` or `pdf`
  /// @param language the language of a page, as a BCP 47 tag; Vietnamese when it is none of ours
  /// @return the signed statement as a file
  /// @throws NotFound when there is no such form
  Response answer(CompletenessStatement statement, String form, @Nullable String language) {
    ObjectNode document = key.sign(statement);
    byte[] bytes =
        switch (form) {
          case "json" -> document.toPrettyString().getBytes(StandardCharsets.UTF_8);
          case "pdf" -> StatementPdf.of(document, tongue(language));
          default -> throw new NotFound();
        };
    return Response.ok(bytes)
        .type(form.equals("pdf") ? "application/pdf" : MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Language tongue(@Nullable String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> WireNames.of(language).equals(tag))
        .findFirst()
        .orElse(Language.VI);
  }
}
