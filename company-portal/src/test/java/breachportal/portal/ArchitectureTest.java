package breachportal.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;

@AnalyzeClasses(packages = "breachportal.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);

  @ArchTest
  static final ArchRule EVERY_PAGE_DECLARES_WHO_MAY_OPEN_IT =
      methods()
          .that(describe("answer HTTP requests", ArchitectureTest::answersRequests))
          .should(declareWhoMayCall());

  @ArchTest
  static final ArchRule FEATURES_ARE_ACYCLIC =
      slices().matching("breachportal.portal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TIME_IS_GIVEN =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("time is a parameter (InstantSource)");

  /// The clients of the services are interfaces with the annotations of an endpoint.
  private static boolean answersRequests(JavaMethod method) {
    return method.isMetaAnnotatedWith(HttpMethod.class) && !method.getOwner().isInterface();
  }

  private static ArchCondition<JavaMethod> declareWhoMayCall() {
    return new ArchCondition<>("declare who may call them") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared = declares(method) || declares(method.getOwner());
        String message = method.getFullName() + " declares who may call it: " + declared;
        events.add(new SimpleConditionEvent(method, declared, message));
      }
    };
  }

  private static boolean declares(CanBeAnnotated element) {
    return DECLARATIONS.stream().anyMatch(element::isAnnotatedWith);
  }
}
