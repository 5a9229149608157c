/// Tests of reminders.
@NullMarked
package breachportal.report.reminder;

import org.jspecify.annotations.NullMarked;
