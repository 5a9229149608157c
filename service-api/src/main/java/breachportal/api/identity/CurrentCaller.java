package breachportal.api.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The caller of the request that is being answered.
@RequestScoped
public class CurrentCaller {

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
        membership(token, "authority"),
        address);
  }

  /// @return the caller of the current request, or {@link Caller#SYSTEM} outside of one
  public static Caller orSystem() {
    if (!Arc.container().requestContext().isActive()) {
      return Caller.SYSTEM;
    }
    var instance = Arc.container().instance(CurrentCaller.class);
    return instance.isAvailable() && inHttpRequest() ? instance.get().get() : Caller.SYSTEM;
  }

  private static boolean inHttpRequest() {
    return Arc.container()
            .instance(io.quarkus.vertx.http.runtime.CurrentVertxRequest.class)
            .get()
            .getCurrent()
        != null;
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
