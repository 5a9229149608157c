/// Duties to report: the rules, which are data, and what they ask of a report.
@NullMarked
package breachportal.report.obligation;

import org.jspecify.annotations.NullMarked;
