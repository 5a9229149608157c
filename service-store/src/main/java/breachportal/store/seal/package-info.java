/// Encryption at rest, with keys from outside the database.
@NullMarked
package breachportal.store.seal;

import org.jspecify.annotations.NullMarked;
