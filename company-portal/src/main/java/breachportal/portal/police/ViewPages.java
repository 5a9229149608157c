package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.contract.desk.SavedView;
import breachportal.portal.client.Inbox;
import breachportal.portal.page.Html;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Keeping lists of the desk under a name.
@Path("/police/views")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class ViewPages {

  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=._~+*-]{0,1000}");
  private static final int LONGEST_NAME = 60;

  private final Inbox inbox;

  ViewPages(@RestClient Inbox inbox) {
    this.inbox = inbox;
  }

  /// @param typed what to call it; nothing is kept without
  /// @param query the parameters of the list
  /// @return the way back to the list
  @POST
  public Response keep(
      @FormParam("name") @DefaultValue("") String typed,
      @FormParam("query") @DefaultValue("") String query) {
    String safe = QUERY.matcher(query).matches() ? query : "";
    String name = typed.strip();
    if (!name.isEmpty()) {
      String short60 = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
      var unused = inbox.keep(new SavedView(null, short60, safe));
    }
    return Html.next("/police" + (safe.isEmpty() ? "" : "?" + safe));
  }

  /// @param id the view
  /// @return the way back to the desk
  @POST
  @Path("/{id}/deletion")
  public Response delete(@PathParam("id") UUID id) {
    inbox.delete(id);
    return Html.next("/police");
  }
}
