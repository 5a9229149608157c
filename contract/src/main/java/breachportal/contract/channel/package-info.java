/// How each authority gets its notices: by plain or encrypted mail, and by webhook.
@NullMarked
package breachportal.contract.channel;

import org.jspecify.annotations.NullMarked;
