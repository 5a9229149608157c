/// Publication: runs become the next generation of the index, in chunks of the database.
@NullMarked
package breachportal.exposure.publication;

import org.jspecify.annotations.NullMarked;
