/// A breach notice as a STIX 2.1 bundle.
@NullMarked
package breachportal.rendering.stix;

import org.jspecify.annotations.NullMarked;
