package breachportal.exposure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import breachportal.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "breachportal.exposure",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule ENDPOINTS_DECLARE_ROLES = HouseRules.ENDPOINTS_DECLARE_ROLES;

  @ArchTest static final ArchRule NO_ENTITY_LEAVES = HouseRules.RESOURCES_RETURN_NO_ENTITIES;

  @ArchTest static final ArchRule TIME_IS_GIVEN = HouseRules.TIME_IS_GIVEN;

  @ArchTest
  static final ArchRule FEATURES_ARE_ACYCLIC =
      HouseRules.featuresAreAcyclic("breachportal.exposure");

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("breachportal.exposure.core..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "breachportal.exposure.core..",
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "com.google.i18n.phonenumbers..");

  @ArchTest
  static final ArchRule FORMS_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("breachportal.exposure.loading.*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..");
}
