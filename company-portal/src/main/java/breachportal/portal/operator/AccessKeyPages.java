package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.account.AccessKey;
import breachportal.contract.account.AccessKeyRequest;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.client.AccessKeys;
import breachportal.portal.client.Reports;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The keys by which organisations ask which leaks their customers are in.
@Path("/operator/keys")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class AccessKeyPages {

  private static final int MAX_PER_MINUTE = 6_000;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance keys(
        List<AccessKey> keys,
        List<Organisation> organisations,
        FormErrors errors,
        String chosen,
        String budget);

    static native TemplateInstance keyMade(AccessKey made);

    static native TemplateInstance keyRevoke(AccessKey doomed);
  }

  private final AccessKeys keys;
  private final Reports reports;

  AccessKeyPages(@RestClient AccessKeys keys, @RestClient Reports reports) {
    this.keys = keys;
    this.reports = reports;
  }

  /// @return the keys, and the form of a new one
  @GET
  public Response all() {
    return Html.ok(page(FormErrors.NONE, "", "60"));
  }

  /// Makes a key. The answer of the form shows it, not a page behind a redirect: no address leads
  /// to a key.
  ///
  /// @param organisation whose it will be
  /// @param budget how many requests a minute
  /// @return the key, this once; or the form with what is needed
  @POST
  public Response make(
      @FormParam("organisation") @Nullable String organisation,
      @FormParam("budget") @Nullable String budget) {
    String typed = budget == null ? "" : budget.strip();
    Optional<Organisation> owner =
        verified().stream().filter(it -> it.id().toString().equals(organisation)).findFirst();
    OptionalInt perMinute = perMinute(typed);
    if (owner.isEmpty() || perMinute.isEmpty()) {
      List<FieldError> needed = new ArrayList<>();
      if (owner.isEmpty()) {
        needed.add(new FieldError("organisation", "form", "Choose a verified organisation."));
      }
      if (perMinute.isEmpty()) {
        needed.add(new FieldError("budget", "form", "Give a number from 1 to 6,000."));
      }
      String chosen = owner.map(it -> it.id().toString()).orElse("");
      return Html.status(422, page(new FormErrors(needed), chosen, typed));
    }
    AccessKeyRequest request =
        new AccessKeyRequest(owner.get().id(), owner.get().legalName(), perMinute.getAsInt());
    return Html.ok(Templates.keyMade(keys.make(request)));
  }

  /// @param id a key
  /// @return the question whether to revoke it
  @GET
  @Path("/{id}/revocation")
  public Response askToRevoke(@PathParam("id") UUID id) {
    return keys.all().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .map(key -> Html.ok(Templates.keyRevoke(key)))
        .orElseGet(() -> Html.next("/operator/keys"));
  }

  /// @param id a key
  /// @return the way back to the list
  @POST
  @Path("/{id}/revocation")
  public Response revoke(@PathParam("id") UUID id) {
    keys.revoke(id);
    return Html.next("/operator/keys?revoked");
  }

  private TemplateInstance page(FormErrors errors, String chosen, String budget) {
    return Templates.keys(keys.all(), verified(), errors, chosen, budget);
  }

  private List<Organisation> verified() {
    return reports.organisations().stream()
        .filter(Organisation::verified)
        .sorted(Comparator.comparing(Organisation::legalName))
        .toList();
  }

  private static OptionalInt perMinute(String typed) {
    if (!NUMBER.matcher(typed).matches()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(typed);
    return number <= MAX_PER_MINUTE ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
