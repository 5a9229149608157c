package breachportal.exposure.check;

import java.time.Instant;
import java.util.UUID;

/// What an evaluation gave: the right to fetch some buckets of one generation for some minutes.
///
/// @param generation of which generation
/// @param uses how many buckets
/// @param expires until when
/// @param id what tells it from every other
record BucketToken(long generation, int uses, Instant expires, UUID id) {}
