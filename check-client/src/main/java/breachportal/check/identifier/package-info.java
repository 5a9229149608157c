/// Reads what a person types as the identifiers that are looked up, by rules of its own that have
/// to agree with the service's.
@NullMarked
package breachportal.check.identifier;

import org.jspecify.annotations.NullMarked;
