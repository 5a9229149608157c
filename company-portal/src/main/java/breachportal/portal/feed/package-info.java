/// The keys by which authorities' machines read their notices: each authority makes and revokes its
/// own, an operator sees and revokes all.
@NullMarked
package breachportal.portal.feed;

import org.jspecify.annotations.NullMarked;
