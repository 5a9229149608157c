/// Which encoding a text is in, told by its bytes, and its lines.
@NullMarked
package breachportal.file.text;

import org.jspecify.annotations.NullMarked;
