/// Cases of the police: reports and leaks that belong together, and the authorities that work on
/// them together.
@NullMarked
package breachportal.report.cases;

import org.jspecify.annotations.NullMarked;
