/// What is packed, unpacked within bounds: gzip, zstd and ZIP.
@NullMarked
package breachportal.file.packed;

import org.jspecify.annotations.NullMarked;
