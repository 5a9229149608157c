package breachportal.contract.leak;

import java.util.List;

/// Which published leaks an identifier is in.
///
/// @param kind what the identifier was taken for
/// @param leaks those it is in, the newest first; empty when it is in none known
public record CheckAnswer(IdentifierKind kind, List<Leak> leaks) {}
