/// Fills an installation with many reports and measures how fast the desk answers.
@NullMarked
package breachportal.bench.desk;

import org.jspecify.annotations.NullMarked;
