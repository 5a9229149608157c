/// How the contract's records are written as JSON.
@NullMarked
package breachportal.api.json;

import org.jspecify.annotations.NullMarked;
