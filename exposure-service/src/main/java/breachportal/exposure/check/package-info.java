/// The check: whether an identifier is in a published leak, answered from a mapped generation.
@NullMarked
package breachportal.exposure.check;

import org.jspecify.annotations.NullMarked;
