package breachportal.contract.organisation;

import java.util.List;

/// A province of Vietnam as of 2025-07-01.
///
/// @param code its code, such as `VN-HN`
/// @param name its name, with diacritics
/// @param formerNames the names of the provinces that became part of it
public record Province(String code, String name, List<String> formerNames) {}
