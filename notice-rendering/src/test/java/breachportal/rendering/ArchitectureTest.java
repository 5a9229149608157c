package breachportal.rendering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "breachportal.rendering", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "breachportal.rendering..",
              "breachportal.contract..",
              "java..",
              "javax.xml..",
              "org.w3c.dom..",
              "org.jspecify..",
              "com.fasterxml.jackson..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("breachportal.rendering.(*)..").should().beFreeOfCycles();
}
