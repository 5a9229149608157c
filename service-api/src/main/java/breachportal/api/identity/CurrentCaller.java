package breachportal.api.identity;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The caller of the request that is being answered. Looked up by name of class too, so it stays in
/// services that inject it nowhere.
@RequestScoped
@Unremovable
public class CurrentCaller {

  /// The attribute that names the authority of a caller who shows something else than a token.
  public static final String AUTHORITY = "authority";

  @Inject SecurityIdentity identity;
  @Inject HttpServerRequest request;

  /// @return who calls; somebody without roles when no token was sent
  public Caller get() {
    String address = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    if (identity.isAnonymous()) {
      return new Caller("anonymous", "anonymous", identity.getRoles(), null, null, address);
    }
    JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
    String subject = token == null ? null : token.getSubject();
    String name = token == null ? null : token.getClaim("name");
    return new Caller(
        subject == null ? identity.getPrincipal().getName() : subject,
        name == null ? identity.getPrincipal().getName() : name,
        identity.getRoles(),
        membership(token, "organisation"),
        token == null ? identity.getAttribute(AUTHORITY) : membership(token, "authority"),
        address);
  }

  /// @return the caller of the request that this thread answers; empty outside of a request
  public static Optional<Caller> ofRequest() {
    var container = Arc.container();
    if (!container.requestContext().isActive()
        || container.instance(CurrentVertxRequest.class).get().getCurrent() == null) {
      return Optional.empty();
    }
    return Optional.of(container.instance(CurrentCaller.class).get().get());
  }

  private static @Nullable UUID membership(@Nullable JsonWebToken token, String claim) {
    String value = token == null ? null : token.getClaim(claim);
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException notAnIdentifier) {
      return null;
    }
  }
}
