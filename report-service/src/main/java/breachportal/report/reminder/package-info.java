/// Reminds companies of their duties before they are due, and tells authorities of overdue ones.
@NullMarked
package breachportal.report.reminder;

import org.jspecify.annotations.NullMarked;
