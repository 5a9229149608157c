/// How mail leaves the house: how fast, how fairly, and what is left of it when a replica is
/// killed.
@NullMarked
package breachportal.bench.sending;

import org.jspecify.annotations.NullMarked;
