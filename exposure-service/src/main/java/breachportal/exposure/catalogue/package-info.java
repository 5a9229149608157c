/// The public catalogue of published leaks.
@NullMarked
package breachportal.exposure.catalogue;

import org.jspecify.annotations.NullMarked;
