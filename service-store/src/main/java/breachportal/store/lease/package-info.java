/// Work claimed for a time: the one pattern of outbox, deliveries and loading jobs.
@NullMarked
package breachportal.store.lease;

import org.jspecify.annotations.NullMarked;
