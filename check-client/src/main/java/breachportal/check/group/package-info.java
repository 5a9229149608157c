/// The group ristretto255 (RFC 9496), in plain Java, to check the server's library by.
@NullMarked
package breachportal.check.group;

import org.jspecify.annotations.NullMarked;
