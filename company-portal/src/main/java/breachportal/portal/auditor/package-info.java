/// What auditors read: who did what to which thing.
@NullMarked
package breachportal.portal.auditor;

import org.jspecify.annotations.NullMarked;
