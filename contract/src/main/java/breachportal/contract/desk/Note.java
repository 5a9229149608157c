package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;

/// What an authority notes for itself about a report.
///
/// @param id its identifier
/// @param text the words
/// @param at when
/// @param by the officer's name
public record Note(UUID id, String text, Instant at, String by) {}
