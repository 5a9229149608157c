/// Codes that prove who holds an address or a number, on their way to it.
@NullMarked
package breachportal.contract.code;

import org.jspecify.annotations.NullMarked;
