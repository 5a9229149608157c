/// What keeps a check from being made for everybody's number: puzzles, budgets, and what is spent.
@NullMarked
package breachportal.exposure.abuse;

import org.jspecify.annotations.NullMarked;
