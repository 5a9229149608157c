package breachportal.portal.auditor;

import breachportal.api.identity.Roles;
import breachportal.contract.report.AuditPage;
import breachportal.contract.report.AuditState;
import breachportal.portal.client.AuditTrail;
import breachportal.portal.client.ExposureAudit;
import breachportal.portal.client.NotificationAudit;
import breachportal.portal.client.ReportAudit;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The audit trails of the three services, and whether they are whole.
@Path("/auditor")
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
public class AuditorPages {

  private static final int PAGE = 100;

  @CheckedTemplate(basePath = "auditor")
  static class Templates {
    static native TemplateInstance trail(AuditQuery query, List<Trail> trails, AuditPage page);

    static native TemplateInstance verification(Trail trail, AuditState state);
  }

  private final AuditTrail reports;
  private final AuditTrail notifications;
  private final AuditTrail leaks;

  AuditorPages(
      @RestClient ReportAudit reports,
      @RestClient NotificationAudit notifications,
      @RestClient ExposureAudit leaks) {
    this.reports = reports;
    this.notifications = notifications;
    this.leaks = leaks;
  }

  /// @param trail in which trail
  /// @param actor whose entries
  /// @param action what was done, or how it begins
  /// @param thing to which thing, or how it begins
  /// @param before only entries below this number
  /// @return a page of entries, the newest first
  @GET
  public Response trail(
      @QueryParam("trail") @DefaultValue("REPORTS") Trail trail,
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("thing") @DefaultValue("") String thing,
      @QueryParam("before") @Nullable Long before) {
    AuditQuery query = new AuditQuery(trail, actor.strip(), action.strip(), thing.strip(), before);
    AuditPage page =
        of(trail).read(query.actor(), query.action(), query.thing(), query.before(), PAGE);
    return Html.ok(Templates.trail(query, List.of(Trail.values()), page));
  }

  /// @param trail which trail
  /// @return what a walk along it found
  @GET
  @Path("/verification")
  public Response verification(@QueryParam("trail") @DefaultValue("REPORTS") Trail trail) {
    return Html.ok(Templates.verification(trail, of(trail).verify()));
  }

  private AuditTrail of(Trail trail) {
    return switch (trail) {
      case REPORTS -> reports;
      case NOTIFICATIONS -> notifications;
      case LEAKS -> leaks;
    };
  }
}
