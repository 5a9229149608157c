/// Notices to authorities: taken in once, written in the authority's language, sent until taken.
@NullMarked
package breachportal.notification.notice;

import org.jspecify.annotations.NullMarked;
