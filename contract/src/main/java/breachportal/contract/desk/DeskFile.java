package breachportal.contract.desk;

import java.util.List;

/// What an authority has of a report beside the report itself.
///
/// @param inbox its line in the authority's inbox
/// @param messages what was asked and answered, the oldest first
/// @param notes what the authority noted for itself, the oldest first
/// @param handovers how the report went from authority to authority, the oldest first
public record DeskFile(
    InboxLine inbox, List<Message> messages, List<Note> notes, List<Handover> handovers) {}
