package breachportal.contract.campaign;

import java.time.LocalDate;

/// That a letter with this code is genuine; tells nothing about the person.
///
/// @param organisationName who sent it
/// @param reportReference the report it tells of
/// @param sentOn the day it was sent, in Hanoi
/// @param drill whether it is of a drill: nothing happened, and nobody was sent the letter
public record GenuineAnswer(
    String organisationName, String reportReference, LocalDate sentOn, boolean drill) {}
