package breachportal.report.authority;

import breachportal.api.identity.Roles;
import breachportal.contract.organisation.Province;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Provinces over HTTP.
@Path("/v1/provinces")
@Tag(name = "Authorities")
class ProvinceResource {

  @Inject Provinces provinces;

  @GET
  @RolesAllowed({Roles.COMPANY, Roles.POLICE, Roles.OPERATOR})
  @Operation(
      summary = "List the provinces of Vietnam",
      description = "The 34 since 2025-07-01, with the names of the former ones in each.")
  @APIResponse(responseCode = "200", description = "The provinces, by name.")
  public List<Province> list() {
    return provinces.all();
  }
}
