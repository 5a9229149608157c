package breachportal.notification.notice;

import static io.restassured.RestAssured.given;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.api.json.ContractJson;
import breachportal.contract.breach.Language;
import breachportal.contract.notice.NoticeMessage;
import breachportal.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/// Hands notices in, as the report service does.
public final class NoticeSender {
  private NoticeSender() {}

  /// A report that was filed.
  ///
  /// @param id its identifier
  /// @param organisationId whose it is
  /// @param reference its reference
  public record OwnReport(UUID id, UUID organisationId, String reference) {}

  /// Hands a notice of a report in, to an authority that nobody else knows.
  ///
  /// @param report the report
  /// @return the message's identifier
  public static UUID sendOf(OwnReport report) {
    return put(Messages.aMessageOf(report, Ids.next(), "own@police.example.org", Language.VI));
  }

  /// @param report whose report it is
  /// @param authorityId whom it goes to
  /// @return the message's identifier
  public static UUID sendOf(OwnReport report, UUID authorityId) {
    return put(Messages.aMessageOf(report, authorityId, "own@police.example.org", Language.VI));
  }

  /// @param mailbox where to
  /// @param language in which language
  /// @return the message's identifier
  public static UUID send(String mailbox, Language language) {
    return put(Messages.aMessageTo(mailbox, language));
  }

  /// @param reference the report it is of
  /// @param authorityId whom it goes to
  /// @param mailbox where to
  /// @param language in which language
  /// @return the message's identifier
  public static UUID sendOf(String reference, UUID authorityId, String mailbox, Language language) {
    return put(Messages.aMessageOf(reference, authorityId, mailbox, language));
  }

  private static UUID put(NoticeMessage message) {
    try {
      UUID id = Ids.next();
      given()
          .auth()
          .oauth2(Tokens.service(Roles.NOTICE_SENDER))
          .contentType("application/json")
          .body(ContractJson.mapper().writeValueAsBytes(message))
          .put("/v1/notices/" + id)
          .then()
          .statusCode(201);
      return id;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param id a message
  /// @return how far it has come
  public static ValidatableResponse get(UUID id) {
    return given()
        .auth()
        .oauth2(Tokens.service(Roles.NOTICE_SENDER))
        .get("/v1/notices/" + id)
        .then()
        .statusCode(200);
  }

  /// @param id a message
  /// @return how often it was tried
  public static int tries(UUID id) {
    return get(id).extract().path("attempts");
  }
}
