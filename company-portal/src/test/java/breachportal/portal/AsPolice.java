package breachportal.portal;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Signed in as an officer of the police of Hanoi, with a token that goes along to the services.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "hanoi@police.example.org", roles = "police")
@OidcSecurity(claims = {@Claim(key = "authority", value = "0a000000-0000-4000-8000-000000000002")})
public @interface AsPolice {}
