/// Which encoding a text is in, told by its bytes, and its lines.
@NullMarked
package breachportal.exposure.loading.text;

import org.jspecify.annotations.NullMarked;
