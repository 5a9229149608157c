package breachportal.notification.passcode;

import breachportal.api.identity.Roles;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.code.CodeMessage;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Mailbox;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.suppression.Suppressions;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where codes are handed in.
///
/// A code is mailed while its sender waits, and nothing of it is kept: the sender holds it until
/// then, and tries again. It goes the way of letters, so that no number of them ever delays a
/// notice to the police.
@Path("/v1/codes/{id}")
@RolesAllowed(Roles.CODE_SENDER)
@RunOnVirtualThread
@Tag(name = "Codes", description = "One-time codes on their way to people")
class PasscodeResource {

  @Inject Lanes lanes;
  @Inject Suppressions suppressions;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Mail a code",
      description =
          "Answers when a mail server has taken it. The same again is mailed again, under the same"
              + " `Message-ID`.")
  @APIResponse(responseCode = "204", description = "A mail server has taken it")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "422", description = "No mail can be sent, or is wanted, there")
  @APIResponse(responseCode = "503", description = "Not now; nothing is kept of it")
  public void put(@PathParam("id") UUID id, @NotNull @Valid CodeMessage message) {
    String mailbox =
        Mailbox.of(message.email())
            .filter(each -> !isSuppressed(each))
            .orElseThrow(PasscodeResource::noMailbox);
    Verdict verdict =
        lanes.relays(LaneName.CAMPAIGN).send(PasscodeMail.write(id, mailbox, message)).verdict();
    if (verdict == Verdict.REFUSED) {
      throw noMailbox();
    }
    if (verdict != Verdict.ACCEPTED) {
      throw new PasscodeNotSent();
    }
  }

  /// The law demands no code: who complained of one gets no more, whoever asks for them.
  private boolean isSuppressed(String mailbox) {
    return RowScope.asSystem(
        () -> QuarkusTransaction.requiringNew().call(() -> suppressions.stops(mailbox, false)));
  }

  private static FieldsRefused noMailbox() {
    return new FieldsRefused("email", "mailbox", "An address that takes mail is needed.");
  }
}
