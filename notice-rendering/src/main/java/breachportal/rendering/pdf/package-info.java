/// A breach notice as a PDF that is laid out like Form No. 08 of Decree 356/2025/ND-CP.
@NullMarked
package breachportal.rendering.pdf;

import org.jspecify.annotations.NullMarked;
