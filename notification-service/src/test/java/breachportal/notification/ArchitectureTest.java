package breachportal.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import breachportal.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "breachportal.notification",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchRule ENDPOINTS = HouseRules.ENDPOINTS_DECLARE_ROLES;
  @ArchTest static final ArchRule ENTITIES = HouseRules.RESOURCES_RETURN_NO_ENTITIES;
  @ArchTest static final ArchRule TIME = HouseRules.TIME_IS_GIVEN;

  @ArchTest
  static final ArchRule FEATURES = HouseRules.featuresAreAcyclic("breachportal.notification");

  @ArchTest
  static final ArchRule FILES_KNOW_NO_LISTS =
      noClasses()
          .that()
          .resideInAPackage("breachportal.notification.list.file")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("breachportal.notification.list");
}
