/// What a run of measurements starts for itself: a PostgreSQL, replicas of a service, tokens.
@NullMarked
package breachportal.bench.house;

import org.jspecify.annotations.NullMarked;
