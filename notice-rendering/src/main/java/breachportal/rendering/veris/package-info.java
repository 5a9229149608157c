/// A breach notice as a VERIS 1.4.1 incident; docs/veris-mapping.md has the mapping.
@NullMarked
package breachportal.rendering.veris;

import org.jspecify.annotations.NullMarked;
