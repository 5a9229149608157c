package breachportal.portal.police;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.InboxPage;
import breachportal.contract.report.Report;
import breachportal.portal.client.Inbox;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.Html;
import breachportal.portal.page.ProvinceNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The desk: the reports that were sent to the officer's authority, filtered, searched and in
/// order.
@Path("/police")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class DeskPages {

  private static final int ROWS = 50;
  private static final int BAD_REQUEST = 400;

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance desk(DeskView view, ProvinceNames provinces);
  }

  private final Inbox inbox;
  private final Reports reports;
  private final ProvinceNames provinces;
  private final CurrentCaller caller;
  private final InstantSource clock;

  DeskPages(
      @RestClient Inbox inbox,
      @RestClient Reports reports,
      ProvinceNames provinces,
      CurrentCaller caller,
      InstantSource clock) {
    this.inbox = inbox;
    this.reports = reports;
    this.provinces = provinces;
    this.caller = caller;
    this.clock = clock;
  }

  /// @param address its parameters are what is asked, as for the inbox
  /// @param open the report at the side
  /// @return the desk
  @GET
  public Response desk(@Context UriInfo address, @QueryParam("open") @Nullable UUID open) {
    DeskQuery query = DeskQuery.of(address.getQueryParameters());
    Map<String, String> parameters = new HashMap<>(query.parameters());
    parameters.put("size", String.valueOf(ROWS));
    InboxPage page;
    try {
      page = inbox.read(parameters);
    } catch (ServiceRefusal refused) {
      if (refused.status() != BAD_REQUEST || query.parameters().isEmpty()) {
        throw refused;
      }
      return Html.next("/police");
    }
    DeskView view =
        new DeskView(
            query,
            page,
            DeskFilters.of(query, provinces.all()),
            DeskFilters.orders(query),
            inbox.views(),
            open == null ? null : beside(open),
            clock.instant());
    return Html.ok(Templates.desk(view, provinces));
  }

  /// @param address its parameters are what is asked, as for the inbox
  /// @return all that is asked for, as a file
  @GET
  @Path("/export.csv")
  public Response export(@Context UriInfo address) {
    Map<String, String> parameters = DeskQuery.of(address.getQueryParameters()).parameters();
    return Response.ok(inbox.export(parameters), "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"desk.csv\"")
        .build();
  }

  private ReportView beside(UUID id) {
    Report report = reports.report(id);
    return ReportView.of(
        report,
        reports.revision(id, report.summary().revision()),
        provinces,
        caller.get().authorityId(),
        clock.instant());
  }
}
