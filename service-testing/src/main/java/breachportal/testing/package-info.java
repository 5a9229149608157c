/// What the tests of the services share: a real PostgreSQL, tokens, the rules of the house.
@NullMarked
package breachportal.testing;

import org.jspecify.annotations.NullMarked;
