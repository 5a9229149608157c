/// What authorities and companies write to each other about a report.
@NullMarked
package breachportal.report.dialogue;

import org.jspecify.annotations.NullMarked;
