/// Notices posted to authorities' own machines, signed, beside their mail (Standard Webhooks).
@NullMarked
package breachportal.notification.webhook;

import org.jspecify.annotations.NullMarked;
