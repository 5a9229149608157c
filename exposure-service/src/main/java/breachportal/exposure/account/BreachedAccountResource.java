package breachportal.exposure.account;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.exposure.catalogue.ApiRefusal;
import breachportal.exposure.catalogue.Breach;
import breachportal.exposure.catalogue.Breaches;
import breachportal.exposure.check.CheckIdentifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Which breaches an account is in, for organisations with a key; in the shape of Have I Been
/// Pwned's API v3.
///
/// Its parameter `includeUnverified` changes nothing: each leak is verified before it is published.
///
/// That shape puts the account into the path. Nothing here logs a path, and whoever passes the
/// request on must not either.
@Path("/api/v3/breachedaccount/{account}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Breaches")
public class BreachedAccountResource {

  @Inject KeyBudget budget;
  @Inject CheckIdentifier checkIdentifier;
  @Inject Breaches breaches;

  /// Looks an account up.
  @GET
  @Operation(
      summary = "Show the breaches of an account",
      description =
          "An account is an e-mail address or a telephone number, in any usual form. The key stands"
              + " in the header `hibp-api-key`. Sensitive leaks are never named.")
  @APIResponse(
      responseCode = "200",
      description = "The breaches it is in: their names, or all of them",
      content = @Content(schema = @Schema(implementation = Breach[].class)))
  @APIResponse(responseCode = "400", description = "It is no e-mail address or telephone number")
  @APIResponse(responseCode = "401", description = "There is no key, or none that works")
  @APIResponse(responseCode = "404", description = "It is in none")
  @APIResponse(responseCode = "429", description = "The key's budget is used up: `retry-after`")
  @APIResponse(responseCode = "503", description = "The index is being fetched")
  public RestResponse<List<?>> show(
      @PathParam("account") String account,
      @HeaderParam("hibp-api-key") @Nullable String key,
      @QueryParam("truncateResponse") @DefaultValue("true") boolean truncated,
      @QueryParam("domain") @Size(max = 253) @Nullable String domain) {
    budget.spend(key);
    List<Leak> leaks = leaksOf(account);
    List<?> told = truncated ? breaches.names(leaks, domain) : breaches.of(leaks, domain);
    if (told.isEmpty()) {
      throw ApiRefusal.notFound();
    }
    return RestResponse.ResponseBuilder.<List<?>>ok(told)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private List<Leak> leaksOf(String account) {
    if (account.length() > 320) {
      throw notAnAccount();
    }
    IdentifierKind kind = account.indexOf('@') < 0 ? IdentifierKind.PHONE : IdentifierKind.EMAIL;
    try {
      return checkIdentifier.check(new CheckRequest(kind, account)).leaks();
    } catch (FieldsRefused notOne) {
      throw notAnAccount();
    }
  }

  private static ApiRefusal notAnAccount() {
    return ApiRefusal.badRequest("An e-mail address or a telephone number is needed, whole.");
  }
}
