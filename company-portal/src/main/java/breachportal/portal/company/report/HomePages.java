package breachportal.portal.company.report;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.portal.client.Desk;
import breachportal.portal.client.Reports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Where a company officer begins: the nearest deadline, then the organisation's reports.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class HomePages {
  private static final int PAGE_SIZE = 50;
  private static final int LAST_PAGE = 100_000;

  private final Reports reports;
  private final Desk desk;
  private final CurrentCaller caller;
  private final InstantSource time;

  HomePages(
      @RestClient Reports reports,
      @RestClient Desk desk,
      CurrentCaller caller,
      InstantSource time) {
    this.reports = reports;
    this.desk = desk;
    this.caller = caller;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance home(Home home);
  }

  @GET
  public TemplateInstance home(@QueryParam("page") @DefaultValue("0") int page) {
    var organisation = reports.organisation(caller.get().organisation());
    var list = reports.reports(Math.clamp(page, 0, LAST_PAGE), PAGE_SIZE, null);
    return Templates.home(new Home(organisation, list, desk.openQuestions(), time.instant()));
  }
}
