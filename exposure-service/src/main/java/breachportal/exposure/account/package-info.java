/// What organisations with a key may ask: which published leaks an account is in.
@NullMarked
package breachportal.exposure.account;

import org.jspecify.annotations.NullMarked;
