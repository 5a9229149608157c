/// Signs and encrypts mail to authorities: S/MIME (RFC 8551) and PGP/MIME (RFC 3156).
@NullMarked
package breachportal.notification.protection;

import org.jspecify.annotations.NullMarked;
