package breachportal.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "breachportal.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule SEED_KNOWS_NO_STACK =
      noClasses()
          .that()
          .resideInAPackage("breachportal.local.seed")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("breachportal.local");
}
