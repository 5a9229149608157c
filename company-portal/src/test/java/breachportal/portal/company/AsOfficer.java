package breachportal.portal.company;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Signed in as an officer of the company of {@link CompanySamples}.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "officer@saomai.example.org", roles = "company")
@OidcSecurity(
    claims = {
      @Claim(key = "email", value = "officer@saomai.example.org"),
      @Claim(key = "organisation", value = "0b000000-0000-4000-8000-000000000001")
    })
public @interface AsOfficer {}
