package breachportal.portal.page;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/// What the frame of a page shows: where the reader is and, on pages behind sign-in, who they are.
@Named("frame")
@RequestScoped
public class Frame {

  @Inject HttpServerRequest request;
  @Inject CurrentCaller caller;

  /// @return what to call the reader
  public String name() {
    return caller.get().name();
  }

  /// @return the reader's role; `anonymous` when they are not signed in
  public String role() {
    Caller reader = caller.get();
    return reader.role();
  }

  /// @param path the address that a link leads to
  /// @param below what else belongs to that link, such as `/police/reports` to the desk
  /// @return `page` when the reader is there, `true` when they are below it, else empty: the value
  ///     of `aria-current`
  public String current(String path, String below) {
    String here = Objects.requireNonNullElse(request.path(), "/");
    if (here.equals(path)) {
      return "page";
    }
    return here.equals(below) || here.startsWith(below + "/") ? "true" : "";
  }

  /// @param parameter the name of a parameter
  /// @return whether the address carries it: what a form leaves behind on its way to the next page
  public boolean asked(String parameter) {
    return request.params().contains(parameter);
  }
}
