package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.contract.desk.CaseRequest;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseStateChange;
import breachportal.contract.desk.LeakLink;
import breachportal.contract.desk.WrittenText;
import breachportal.portal.client.Cases;
import breachportal.portal.client.Leaks;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What an officer does with a case, form by form; each leads back to the case.
@Path("/police/cases")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class CaseActions {

  private static final int LONGEST_TITLE = 200;
  private static final int UNPROCESSABLE = 422;

  private final Cases cases;
  private final Leaks leaks;
  private final CasePages pages;

  CaseActions(@RestClient Cases cases, @RestClient Leaks leaks, CasePages pages) {
    this.cases = cases;
    this.leaks = leaks;
    this.pages = pages;
  }

  /// @param typed what to call it
  /// @param reports the reports it begins with
  /// @return the new case, or the way back to its first report
  @POST
  public Response open(
      @FormParam("title") @DefaultValue("") String typed, @FormParam("report") List<UUID> reports) {
    if (reports.isEmpty()) {
      return Html.next("/police/cases");
    }
    String title = typed.strip();
    if (title.isEmpty()) {
      return Html.next("/police/reports/" + reports.getFirst() + "?untitled#cases");
    }
    return Html.next(
        address(cases.open(new CaseRequest(shortened(title), reports)).summary().id()));
  }

  /// @param id the case
  /// @param report a report to be linked
  /// @return the way back
  @POST
  @Path("/{id}/reports")
  public Response addReport(@PathParam("id") UUID id, @FormParam("report") @Nullable UUID report) {
    if (report != null) {
      var unused = cases.addReport(id, report);
    }
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param report a report to be taken out
  /// @return the way back
  @POST
  @Path("/{id}/reports/{report}/removal")
  public Response removeReport(@PathParam("id") UUID id, @PathParam("report") UUID report) {
    var unused = cases.removeReport(id, report);
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param leak a leak to be linked
  /// @return the way back
  @POST
  @Path("/{id}/leaks")
  public Response addLeak(@PathParam("id") UUID id, @FormParam("leak") @Nullable UUID leak) {
    if (leak != null) {
      var unused = cases.addLeak(id, new LeakLink(leak, leaks.leak(leak).title()));
    }
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param leak a leak to be taken out
  /// @return the way back
  @POST
  @Path("/{id}/leaks/{leak}/removal")
  public Response removeLeak(@PathParam("id") UUID id, @PathParam("leak") UUID leak) {
    var unused = cases.removeLeak(id, leak);
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param authority who is to join
  /// @return the way back
  @POST
  @Path("/{id}/authorities")
  public Response join(@PathParam("id") UUID id, @FormParam("authority") @Nullable UUID authority) {
    if (authority != null) {
      var unused = cases.join(id, authority);
    }
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param typed what is noted
  /// @return the way back, or the case with what is needed
  @POST
  @Path("/{id}/notes")
  public Response note(
      @PathParam("id") UUID id, @FormParam("note") @DefaultValue("") String typed) {
    String text = typed.replace("\r\n", "\n").strip();
    FormErrors errors = WrittenWords.errors("note", text, "Write the note.");
    if (!errors.none()) {
      return pages.refused(id, errors);
    }
    var unused = cases.note(id, new WrittenText(text));
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param state whether it is closed or taken up again
  /// @return the way back
  @POST
  @Path("/{id}/state")
  public Response moveTo(
      @PathParam("id") UUID id, @FormParam("state") @DefaultValue("") String state) {
    CaseState next = state.equals("closed") ? CaseState.CLOSED : CaseState.OPEN;
    var unused = cases.moveTo(id, new CaseStateChange(next));
    return Html.next(address(id));
  }

  /// @param id the case
  /// @param into the case as which it goes on
  /// @return the way to that case, or the case with what is needed
  @POST
  @Path("/{id}/merger")
  public Response merge(@PathParam("id") UUID id, @FormParam("into") @Nullable UUID into) {
    if (into == null) {
      return pages.refused(id, FormErrors.of("into", "Choose the case as which it goes on."));
    }
    try {
      var unused = cases.merge(id, into);
    } catch (ServiceRefusal refused) {
      if (refused.status() != UNPROCESSABLE) {
        throw refused;
      }
      return pages.refused(id, FormErrors.of(refused.problem()));
    }
    return Html.next(address(into));
  }

  /// @param id the case
  /// @param typed what to call the new case
  /// @param reports the reports that go on there
  /// @return the new case, or the case with what is needed
  @POST
  @Path("/{id}/split")
  public Response split(
      @PathParam("id") UUID id,
      @FormParam("title") @DefaultValue("") String typed,
      @FormParam("report") List<UUID> reports) {
    String title = typed.strip();
    if (title.isEmpty() || reports.isEmpty()) {
      return pages.refused(
          id, FormErrors.of("split-title", "Choose reports, and say what to call the new case."));
    }
    return Html.next(
        address(cases.split(id, new CaseRequest(shortened(title), reports)).summary().id()));
  }

  private static String shortened(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  private static String address(UUID id) {
    return "/police/cases/" + id;
  }
}
