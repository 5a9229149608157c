/// The keys by which an authority's machines read its notices.
@NullMarked
package breachportal.contract.feed;

import org.jspecify.annotations.NullMarked;
