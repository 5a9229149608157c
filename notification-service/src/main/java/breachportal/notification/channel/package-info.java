/// How each authority gets its notices by mail: plain or encrypted, to which of its pinned keys,
/// and what waits because there is none.
@NullMarked
package breachportal.notification.channel;

import org.jspecify.annotations.NullMarked;
