package breachportal.report.organisation;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.problem.BadRequest;
import breachportal.api.problem.NotFound;
import breachportal.contract.organisation.Organisation;
import breachportal.store.audit.AuditTrail;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Organisations over HTTP.
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Who reports.")
class OrganisationResource {

  @Inject Organisations organisations;
  @Inject OrganisationRules rules;
  @Inject CurrentCaller current;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Transactional
  @Operation(summary = "List the organisations", description = "By legal name, a page at a time.")
  @APIResponse(responseCode = "200", description = "At most `size` organisations.")
  public List<Organisation> list(
      @Parameter(description = "Which page, from 0.")
          @QueryParam("page")
          @DefaultValue("0")
          @Min(0)
          @Max(1_000_000)
          int page,
      @Parameter(description = "How many a page holds.")
          @QueryParam("size")
          @DefaultValue("100")
          @Min(1)
          @Max(500)
          int size) {
    return organisations.findAll(Sort.by("legalName").and("id")).page(page, size).stream()
        .map(RegisteredOrganisation::toOrganisation)
        .toList();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE, Roles.OPERATOR})
  @Transactional
  @Operation(
      summary = "Show an organisation",
      description = "A company sees its own; police see those whose reports they get.")
  @APIResponse(responseCode = "200", description = "The organisation.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Organisation get(
      @Parameter(description = "The organisation's identifier.") @RestPath UUID id) {
    Caller caller = current.get();
    if (caller.isCompany() && !caller.organisation().equals(id)) {
      throw new NotFound();
    }
    return organisations.findByIdOptional(id).orElseThrow(NotFound::new).toOrganisation();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.COMPANY, Roles.OPERATOR})
  @Transactional
  @Operation(
      summary = "Enter or change an organisation",
      description =
          "The identifier is the `organisation` claim in the tokens of its officers. Only an"
              + " operator sets `verified`; a company that changes its name, country or numbers is"
              + " no longer verified.")
  @APIResponse(responseCode = "200", description = "The organisation as it is kept.")
  @APIResponse(responseCode = "400", description = "The body can't be read.")
  @APIResponse(responseCode = "404", description = "It is not the caller's own.")
  @APIResponse(responseCode = "422", description = "A field breaks a rule.")
  public Organisation put(
      @Parameter(description = "The organisation's identifier.") @RestPath UUID id,
      @NotNull @Valid Organisation organisation) {
    Caller caller = current.get();
    if (!caller.isOperator() && !caller.organisation().equals(id)) {
      throw new NotFound();
    }
    if (!organisation.id().equals(id)) {
      throw new BadRequest("id", "same_as_path", "The identifier of the path is needed.");
    }
    OrganisationRules.Checked entry = rules.check(organisation);
    RegisteredOrganisation kept = organisations.findById(id);
    boolean verified = verified(caller, kept, entry.organisation());
    if (kept == null) {
      kept = new RegisteredOrganisation(entry, verified, time.instant());
      organisations.persist(kept);
    } else {
      kept.change(entry, verified, time.instant());
    }
    audit.append("organisation.entered", "organisation/" + id, verified ? "verified" : null);
    return kept.toOrganisation();
  }

  private static boolean verified(
      Caller caller, @Nullable RegisteredOrganisation kept, Organisation given) {
    return caller.isOperator()
        ? given.verified()
        : kept != null && kept.isVerified() && kept.sameIdentity(given);
  }
}
