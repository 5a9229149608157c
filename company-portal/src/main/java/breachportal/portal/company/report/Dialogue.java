package breachportal.portal.company.report;

import breachportal.contract.desk.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What one authority and the company wrote to each other about a report.
///
/// @param authorityId which authority
/// @param authorityName its name
/// @param messages what was written, the oldest first; at least one
public record Dialogue(UUID authorityId, String authorityName, List<Message> messages) {

  /// @param messages all messages of a report
  /// @return one dialogue an authority, in the order in which they began
  static List<Dialogue> of(List<Message> messages) {
    Map<UUID, List<Message>> byAuthority =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    Message::authorityId, LinkedHashMap::new, Collectors.toList()));
    return byAuthority.entrySet().stream()
        .map(
            it ->
                new Dialogue(it.getKey(), it.getValue().getFirst().authorityName(), it.getValue()))
        .toList();
  }

  /// @return whether the authority waits for an answer
  public boolean waits() {
    return messages.getLast().side() == Message.Side.AUTHORITY;
  }
}
