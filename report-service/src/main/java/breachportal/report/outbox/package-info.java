/// Carries notices to the notification service, each at least once.
@NullMarked
package breachportal.report.outbox;

import org.jspecify.annotations.NullMarked;
