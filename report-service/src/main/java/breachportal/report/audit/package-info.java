/// Shows the audit trail.
@NullMarked
package breachportal.report.audit;

import org.jspecify.annotations.NullMarked;
