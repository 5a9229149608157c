/// The organisations that report.
@NullMarked
package breachportal.report.organisation;

import org.jspecify.annotations.NullMarked;
