package breachportal.report.taxii;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/// Knows machines by their key, below `/taxii2` only: everywhere else a key is nothing. A key that
/// does not work leaves its bearer a stranger, who is then asked for one.
@ApplicationScoped
class FeedKeyMechanism implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String path = context.normalizedPath();
    Optional<ShownKey> shown =
        path.equals(Taxii.PATH) || path.startsWith(Taxii.PATH + "/")
            ? ShownKey.of(context.request().getHeader(HttpHeaders.AUTHORIZATION))
            : Optional.empty();
    return shown
        .map(key -> identities.authenticate(new KeyRequest(key)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  /// {@link TaxiiAnswers} says what is needed.
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(KeyRequest.class);
  }

  /// A key that is to be looked up.
  static final class KeyRequest extends BaseAuthenticationRequest {
    private final ShownKey key;

    KeyRequest(ShownKey key) {
      this.key = key;
    }
  }

  /// Looks keys up.
  @ApplicationScoped
  static class Keys implements IdentityProvider<KeyRequest> {

    private final FeedKeys keys;

    Keys(FeedKeys keys) {
      this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
      return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        KeyRequest request, AuthenticationRequestContext context) {
      return context.runBlocking(() -> identity(request.key));
    }

    private SecurityIdentity identity(ShownKey shown) {
      return RowScope.asSystem(
              () -> QuarkusTransaction.requiringNew().call(() -> keys.working(shown)))
          .map(
              key ->
                  QuarkusSecurityIdentity.builder()
                      .setPrincipal(new QuarkusPrincipal(key.id().toString()))
                      .addRole(Roles.FEED_READER)
                      .addAttribute(CurrentCaller.AUTHORITY, key.authorityId())
                      .build())
          .orElseGet(() -> QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    }
  }
}
