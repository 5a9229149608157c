/// What is packed, unpacked within bounds: gzip, zstd and ZIP.
@NullMarked
package breachportal.exposure.loading.packed;

import org.jspecify.annotations.NullMarked;
