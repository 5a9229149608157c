/// The way to telephones: a port for text messages, and an implementation that writes them into
/// files.
@NullMarked
package breachportal.exposure.sms;

import org.jspecify.annotations.NullMarked;
