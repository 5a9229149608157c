/// Reference codes on letters, by which a person can ask whether a letter is genuine.
@NullMarked
package breachportal.notification.code;

import org.jspecify.annotations.NullMarked;
