package breachportal.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;

/// The rules that every module keeps; each module's `ArchitectureTest` checks them on its classes.
public final class HouseRules {

  private static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

  private static final String REST_CLIENT =
      "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

  /// Deny by default: an endpoint without a declared role fails the build.
  public static final ArchRule ENDPOINTS_DECLARE_ROLES =
      methods().that(answerRequests()).should(declareRoles());

  /// An entity of the database never leaves through a resource.
  public static final ArchRule RESOURCES_RETURN_NO_ENTITIES =
      methods().that(answerRequests()).should(returnNoEntity()).allowEmptyShould(true);

  /// The domain is given the time.
  public static final ArchRule TIME_IS_GIVEN =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("time is a parameter (InstantSource)");

  private HouseRules() {}

  /// @param root the module's root package, such as `breachportal.report`
  /// @return that its features, the packages below, form no cycle
  public static ArchRule featuresAreAcyclic(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /// A client of another service has the annotations of an endpoint and is none.
  private static DescribedPredicate<JavaMethod> answerRequests() {
    return DescribedPredicate.describe(
        "answer HTTP requests",
        method ->
            method.isMetaAnnotatedWith(HttpMethod.class)
                && !method.getOwner().isAnnotatedWith(REST_CLIENT));
  }

  private static ArchCondition<JavaMethod> declareRoles() {
    return new ArchCondition<>("declare who may call them, and be public") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared = declares(method) || declares(method.getOwner());
        boolean served = method.getModifiers().contains(JavaModifier.PUBLIC);
        events.add(
            new SimpleConditionEvent(
                method,
                declared && served,
                "%s declares who may call it: %s; is public, since Quarkus ignores others: %s"
                    .formatted(method.getFullName(), declared, served)));
      }
    };
  }

  private static boolean declares(CanBeAnnotated element) {
    return DECLARATIONS.stream().anyMatch(element::isAnnotatedWith);
  }

  private static ArchCondition<JavaMethod> returnNoEntity() {
    return new ArchCondition<>("return no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean entity =
            method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
        events.add(
            new SimpleConditionEvent(
                method, !entity, method.getFullName() + " returns an entity: " + entity));
      }
    };
  }
}
