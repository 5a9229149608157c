/// The notices of each authority as a TAXII 2.1 collection of STIX objects, read-only.
@NullMarked
package breachportal.report.taxii;

import org.jspecify.annotations.NullMarked;
