/// What the local stack holds from the start: authorities, two organisations and a sample leak,
/// entered through the services' own APIs.
@NullMarked
package breachportal.local.seed;

import org.jspecify.annotations.NullMarked;
