package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.contract.desk.Assignment;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.desk.StateChange;
import breachportal.contract.desk.WrittenText;
import breachportal.contract.report.ReportState;
import breachportal.portal.client.Desk;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What an officer does with a report, form by form; each leads back to the report.
@Path("/police/reports/{id}")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class DeskActions {

  private static final int UNPROCESSABLE = 422;

  private final Desk desk;
  private final ReportPages pages;

  DeskActions(@RestClient Desk desk, ReportPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// @param id the report
  /// @param officer the subject of who is to deal with it; empty for nobody
  /// @return the way back
  @POST
  @Path("/assignment")
  public Response assign(
      @PathParam("id") UUID id, @FormParam("officer") @DefaultValue("") String officer) {
    var unused = desk.assign(id, new Assignment(officer.isBlank() ? null : officer));
    return back(id, "assigned", "deal");
  }

  /// @param id the report
  /// @param state whether it is closed or under investigation
  /// @return the way back
  @POST
  @Path("/state")
  public Response moveTo(
      @PathParam("id") UUID id, @FormParam("state") @DefaultValue("") String state) {
    boolean closed = state.equals("closed");
    var unused =
        desk.moveTo(
            id, new StateChange(closed ? ReportState.CLOSED : ReportState.UNDER_INVESTIGATION));
    return back(id, "moved", "deal");
  }

  /// @param id the report
  /// @param typed what the company is asked
  /// @return the way back, or the report with what is needed
  @POST
  @Path("/questions")
  public Response ask(
      @PathParam("id") UUID id, @FormParam("question") @DefaultValue("") String typed) {
    String text = plain(typed);
    FormErrors errors = WrittenWords.errors("question", text, "Write what you ask the company.");
    if (!errors.none()) {
      return pages.refused(id, errors, text);
    }
    var unused = desk.ask(id, new WrittenText(text));
    return back(id, "asked", "dialogue");
  }

  /// @param id the report
  /// @param typed what is noted
  /// @return the way back, or the report with what is needed
  @POST
  @Path("/notes")
  public Response note(
      @PathParam("id") UUID id, @FormParam("note") @DefaultValue("") String typed) {
    String text = plain(typed);
    FormErrors errors = WrittenWords.errors("note", text, "Write the note.");
    if (!errors.none()) {
      return pages.refused(id, errors, text);
    }
    var unused = desk.note(id, new WrittenText(text));
    return back(id, "noted", "notes");
  }

  /// @param id the report
  /// @param kind whether it is handed over or shared
  /// @param authorities to whom
  /// @param typed why
  /// @return the way back, or the report with what is needed
  @POST
  @Path("/handovers")
  public Response give(
      @PathParam("id") UUID id,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("authority") List<UUID> authorities,
      @FormParam("reason") @DefaultValue("") String typed) {
    String reason = plain(typed);
    FormErrors errors =
        WrittenWords.errors("reason", reason, "Say why; the other authority reads it.");
    if (authorities.isEmpty()) {
      errors = errors.and(FormErrors.of("authority", "Choose at least one authority."));
    }
    if (!errors.none()) {
      return pages.refused(id, errors, reason);
    }
    boolean share = kind.equals("share");
    try {
      var unused =
          desk.give(
              id,
              new HandoverRequest(
                  share ? Handover.Kind.SHARE : Handover.Kind.HANDOVER,
                  new ArrayList<>(authorities),
                  reason));
    } catch (ServiceRefusal refused) {
      if (refused.status() != UNPROCESSABLE) {
        throw refused;
      }
      return pages.refused(
          id, FormErrors.of("authority", "Choose one to hand it over, or share it."), reason);
    }
    return back(id, "given", "handovers");
  }

  private static Response back(UUID id, String done, String section) {
    return Html.next("/police/reports/" + id + "?" + done + "#" + section);
  }

  private static String plain(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }
}
