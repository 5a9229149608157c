/// Problem documents (RFC 9457) and their types.
@NullMarked
package breachportal.contract.problem;

import org.jspecify.annotations.NullMarked;
