package breachportal.exposure.abuse;

import breachportal.exposure.abuse.Puzzles.Solved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an evaluation costs, and whom.
///
/// @param puzzle the puzzle that was solved for it; null where none can be asked for
/// @param address the budget of the address it comes from
/// @param network the budget of the network around that
/// @param elements how many elements are to be evaluated
record Fee(@Nullable Solved puzzle, UUID address, UUID network, int elements) {}
