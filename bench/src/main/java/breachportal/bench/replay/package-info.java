/// Files real incidents, mapped from VERIS, through the real API.
@NullMarked
package breachportal.bench.replay;

import org.jspecify.annotations.NullMarked;
