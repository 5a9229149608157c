/// The client's side of the verifiable OPRF (RFC 9497).
@NullMarked
package breachportal.check.voprf;

import org.jspecify.annotations.NullMarked;
