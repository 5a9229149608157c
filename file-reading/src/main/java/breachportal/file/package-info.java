/// Files as people have them, read as streams and within bounds, whatever their names say.
@NullMarked
package breachportal.file;

import org.jspecify.annotations.NullMarked;
