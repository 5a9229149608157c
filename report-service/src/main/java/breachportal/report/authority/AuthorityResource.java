package breachportal.report.authority;

import breachportal.api.identity.Roles;
import breachportal.api.problem.BadRequest;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.store.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Authorities over HTTP.
@Path("/v1/authorities")
@Tag(name = "Authorities", description = "Whom notices go to.")
class AuthorityResource {

  @Inject Authorities authorities;
  @Inject Provinces provinces;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  @GET
  @RolesAllowed({Roles.COMPANY, Roles.POLICE, Roles.OPERATOR})
  @Transactional
  @Operation(summary = "List the authorities", description = "All of them, by name.")
  @APIResponse(responseCode = "200", description = "The authorities.")
  public List<Authority> list() {
    return authorities.all();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Transactional
  @Operation(
      summary = "Enter or change an authority",
      description = "The identifier is the `authority` claim in the tokens of its officers.")
  @APIResponse(responseCode = "200", description = "The authority as it is kept.")
  @APIResponse(responseCode = "400", description = "The body can't be read.")
  @APIResponse(responseCode = "422", description = "A field breaks a rule.")
  public Authority put(
      @Parameter(description = "The authority's identifier.") @RestPath UUID id,
      @NotNull @Valid Authority authority) {
    if (!authority.id().equals(id)) {
      throw new BadRequest("id", "same_as_path", "The identifier of the path is needed.");
    }
    String province = provinceOf(authority);
    RegisteredAuthority kept = authorities.findById(id);
    if (kept == null) {
      kept = new RegisteredAuthority(authority, province, time.instant());
      authorities.persist(kept);
    } else {
      kept.change(authority, province, time.instant());
    }
    audit.append("authority.entered", "authority/" + id, authority.name());
    return kept.toAuthority();
  }

  private @Nullable String provinceOf(Authority authority) {
    boolean provincial =
        authority.kind() == AuthorityKind.PROVINCIAL_POLICE && authority.country().equals("VN");
    if (!provincial) {
      if (authority.province() != null) {
        throw new FieldsRefused(
            "province", "only_provincial", "Only provincial police in Vietnam have a province.");
      }
      return null;
    }
    if (authority.province() == null) {
      throw new FieldsRefused("province", "required", "The province it serves is needed.");
    }
    return provinces
        .codeOf(authority.province())
        .orElseThrow(
            () ->
                new FieldsRefused(
                    "province", "known_province", "A province of Vietnam is needed."));
  }
}
