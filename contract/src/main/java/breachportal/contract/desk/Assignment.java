package breachportal.contract.desk;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who deals with a report.
///
/// @param officer the subject of an officer of the authority; null for nobody
public record Assignment(@Nullable @Size(min = 1, max = 300) String officer) {}
