/// The words of renderings for people, in each language of the portal.
@NullMarked
package breachportal.rendering.words;

import org.jspecify.annotations.NullMarked;
