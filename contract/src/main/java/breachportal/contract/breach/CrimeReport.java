package breachportal.contract.breach;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whether police are asked to take it up as a crime.
///
/// @param askedFor whether the company asks for it
/// @param policeFileNumber the file number, when there is one
public record CrimeReport(
    @Nullable Boolean askedFor, @Nullable @Size(max = 100) String policeFileNumber) {}
