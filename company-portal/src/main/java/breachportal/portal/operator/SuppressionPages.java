package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.campaign.SuppressionCounts;
import breachportal.contract.campaign.SuppressionRemoval;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.client.Suppressions;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Addresses that mail is not sent to: how many, and taking one off by typing it.
@Path("/operator/suppressions")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class SuppressionPages {
  private static final int MAX_ADDRESS = 254;

  private final Suppressions suppressions;

  SuppressionPages(@RestClient Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance suppressions(
        SuppressionCounts counts, FormErrors errors, String typed);
  }

  /// @return the counts, and the form that takes an address off
  @GET
  public Response counts() {
    return Html.ok(page(FormErrors.NONE, ""));
  }

  /// @param email an address, in full
  /// @return the way back, or the form with what is needed
  @POST
  public Response remove(@FormParam("email") @Nullable String email) {
    String typed = email == null ? "" : email.strip();
    if (!typed.contains("@") || typed.length() > MAX_ADDRESS) {
      return Html.status(422, page(FormErrors.of("email", "Type the whole address."), typed));
    }
    try {
      suppressions.remove(new SuppressionRemoval(typed));
      return Html.next("/operator/suppressions?removed");
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
      return Html.status(
          422, page(FormErrors.of("email", "This address is not on the list."), typed));
    }
  }

  private TemplateInstance page(FormErrors errors, String typed) {
    return Templates.suppressions(suppressions.counts(), errors, typed);
  }
}
