/// The keyed function (RFC 9497, ristretto255-SHA512) that stands between an identifier and the
/// index.
@NullMarked
package breachportal.exposure.core.prf;

import org.jspecify.annotations.NullMarked;
