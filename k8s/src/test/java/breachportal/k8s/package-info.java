/// Reads every rendered object and holds it against the published schemas and our own rules.
@NullMarked
package breachportal.k8s;

import org.jspecify.annotations.NullMarked;
