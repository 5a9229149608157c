package breachportal.exposure.check;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckParameters;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKey;
import breachportal.exposure.core.prf.PrfKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The check, open to everybody.
@Path("/v1/check")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Check", description = "Whether an identifier is in a published leak; open to all.")
public class CheckResource {

  @Inject CheckIdentifier checkIdentifier;
  @Inject ServedIndex index;
  @Inject PrfKeys keys;

  /// Checks one identifier.
  @POST
  @Operation(
      summary = "Check one identifier",
      description =
          "For those whose browser runs no scripts: the server sees the identifier, in memory and"
              + " for this one answer. Nothing of it is logged or stored. Sensitive leaks are never"
              + " named.")
  @APIResponse(responseCode = "200", description = "The published leaks it is in, the newest first")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(
      responseCode = "422",
      description = "The text is not one identifier; the rule says why")
  @APIResponse(responseCode = "503", description = "The index is being fetched")
  public CheckAnswer check(@NotNull @Valid CheckRequest request) {
    return checkIdentifier.check(request);
  }

  /// Tells what a check works with.
  @GET
  @Path("/parameters")
  @Operation(
      summary = "Show the parameters of the check",
      description = "Suite, keys and layout of the index that is served now.")
  @APIResponse(responseCode = "200", description = "The parameters")
  public CheckParameters parameters() {
    Map<IdentifierKind, String> publicKeys = new EnumMap<>(IdentifierKind.class);
    for (Kind kind : Kind.values()) {
      String key =
          Base64.getUrlEncoder().withoutPadding().encodeToString(keys.of(kind).publicKey());
      publicKeys.put(IdentifierKind.valueOf(kind.name()), key);
    }
    Optional<Generation> generation = index.ofEpoch(keys.epoch().number());
    return new CheckParameters(
        PrfKey.SUITE,
        keys.epoch().number(),
        publicKeys,
        Normaliser.VERSION,
        generation.map(Generation::number).orElse(0L),
        generation.map(each -> each.layout().bucketBits()).orElse(0),
        generation.map(each -> each.layout().bucketBytes()).orElse(0));
  }
}
