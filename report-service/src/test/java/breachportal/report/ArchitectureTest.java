package breachportal.report;

import breachportal.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "breachportal.report",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule endpoints = HouseRules.ENDPOINTS_DECLARE_ROLES;
  @ArchTest static final ArchRule entities = HouseRules.RESOURCES_RETURN_NO_ENTITIES;
  @ArchTest static final ArchRule time = HouseRules.TIME_IS_GIVEN;
  @ArchTest static final ArchRule features = HouseRules.featuresAreAcyclic("breachportal.report");
}
