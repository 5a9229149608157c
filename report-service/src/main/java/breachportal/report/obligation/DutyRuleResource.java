package breachportal.report.obligation;

import breachportal.api.identity.Roles;
import breachportal.contract.report.DutyRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The rules of duty over HTTP.
@Path("/v1/duty-rules")
@Tag(name = "Duties", description = "What laws ask for, and by when.")
class DutyRuleResource {

  @Inject DutyRules rules;

  @GET
  @RolesAllowed({Roles.COMPANY, Roles.POLICE, Roles.OPERATOR})
  @Operation(
      summary = "List the rules of duty",
      description = "Past and coming ones too; the one in force at the detection counts.")
  @APIResponse(responseCode = "200", description = "The rules, by the beginning of their validity.")
  public List<DutyRule> list() {
    return rules.all();
  }
}
