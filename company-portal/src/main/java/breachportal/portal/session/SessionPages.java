package breachportal.portal.session;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Signing in and out. The identity provider does the work: asking for a page behind sign-in begins
/// it, and `POST /sign-out` ends the session here and there.
@Path("/")
@RunOnVirtualThread
public class SessionPages {

  private final CurrentCaller caller;

  SessionPages(CurrentCaller caller) {
    this.caller = caller;
  }

  /// @return the way to the reader's home, once they are signed in
  @GET
  @Path("/sign-in")
  @Authenticated
  public Response signIn() {
    return home();
  }

  /// Where the identity provider sends people back to.
  ///
  /// @return the way to the reader's home
  @GET
  @Path("/signed-in")
  @Authenticated
  public Response signedIn() {
    return home();
  }

  /// @return the way to the home of the reader's role
  @GET
  @Path("/home")
  @Authenticated
  public Response home() {
    return Response.seeOther(homeOf(caller.get())).build();
  }

  /// @return the way to the front page
  @GET
  @Path("/signed-out")
  @PermitAll
  public Response signedOut() {
    return Response.seeOther(URI.create("/?signed-out")).build();
  }

  /// @param reader who is signed in
  /// @return the address of the page that they begin at
  /// @throws ForbiddenException when they have none of the roles
  static URI homeOf(Caller reader) {
    return switch (reader.role()) {
      case "company" -> URI.create("/company");
      case "police" -> URI.create("/police");
      case "operator" -> URI.create("/operator");
      case "auditor" -> URI.create("/auditor");
      default -> throw new ForbiddenException();
    };
  }
}
