package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.api.json.WireNames;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.ReportState;
import breachportal.portal.client.Reports;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The desk: the reports that were routed to the officer's authority.
@Path("/police")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class DeskPages {

  private static final int ROWS = 50;

  /// The states that a report can be in once police have it, as filters.
  private static final List<ReportState> FILTERS =
      Arrays.stream(ReportState.values()).filter(state -> state != ReportState.DRAFT).toList();

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance desk(
        ReportPage reports,
        List<ReportState> filters,
        @Nullable ReportState state,
        long lastPage,
        ProvinceNames provinces,
        Instant now);
  }

  private final Reports reports;
  private final ProvinceNames provinces;
  private final InstantSource clock;

  DeskPages(@RestClient Reports reports, ProvinceNames provinces, InstantSource clock) {
    this.reports = reports;
    this.provinces = provinces;
    this.clock = clock;
  }

  /// @param state only reports in this state, such as `filed`; all when absent or unknown
  /// @param page which page, from 0
  /// @return the desk
  @GET
  public Response desk(
      @QueryParam("state") @Nullable String state,
      @QueryParam("page") @DefaultValue("0") int page) {
    Optional<ReportState> only =
        FILTERS.stream().filter(each -> WireNames.of(each).equals(state)).findFirst();
    ReportPage found =
        reports.reports(Math.max(page, 0), ROWS, only.map(WireNames::of).orElse(null));
    long lastPage = Math.max(0, (found.total() - 1) / ROWS);
    return Html.ok(
        Templates.desk(found, FILTERS, only.orElse(null), lastPage, provinces, clock.instant()));
  }
}
