/// Generations: the immutable index of fixed-size buckets that a check is answered from.
@NullMarked
package breachportal.exposure.core.generation;

import org.jspecify.annotations.NullMarked;
