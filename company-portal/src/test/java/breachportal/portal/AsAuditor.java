package breachportal.portal;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Signed in as who reads the audit trail, with a token that goes along to the services.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "auditor@portal.example.org", roles = "auditor")
@OidcSecurity()
public @interface AsAuditor {}
