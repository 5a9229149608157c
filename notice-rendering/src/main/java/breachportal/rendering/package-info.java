/// A breach notice rendered as the documents that authorities ask for: pure functions of a notice
/// and what is passed in beside it, the same for the same input, byte for byte.
@NullMarked
package breachportal.rendering;

import org.jspecify.annotations.NullMarked;
