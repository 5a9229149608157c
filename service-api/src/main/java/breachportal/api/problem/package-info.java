/// How refusals become problem documents (RFC 9457).
@NullMarked
package breachportal.api.problem;

import org.jspecify.annotations.NullMarked;
