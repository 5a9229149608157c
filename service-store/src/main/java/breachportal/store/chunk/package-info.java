/// Long byte strings, kept as rows of chunks.
@NullMarked
package breachportal.store.chunk;

import org.jspecify.annotations.NullMarked;
