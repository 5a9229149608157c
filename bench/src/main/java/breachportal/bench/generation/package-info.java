/// The index at the size of a country: how fast it is made, and how fast it answers.
@NullMarked
package breachportal.bench.generation;

import org.jspecify.annotations.NullMarked;
