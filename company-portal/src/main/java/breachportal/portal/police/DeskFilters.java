package breachportal.portal.police;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.desk.InboxOrder;
import breachportal.contract.organisation.Province;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import breachportal.portal.page.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The links that narrow the desk, group by group.
final class DeskFilters {

  /// Links that exclude one another.
  ///
  /// @param title what they are about
  /// @param links the links; one that is set leads back to the list without it
  /// @param folded whether there are so many that they stand folded
  public record Group(String title, List<Link> links, boolean folded) {

    /// @return whether one of them is set
    public boolean isSet() {
      return links.stream().anyMatch(Link::set);
    }
  }

  /// One link.
  ///
  /// @param words what it says
  /// @param href where it leads
  /// @param set whether the list is narrowed by it
  public record Link(String words, String href, boolean set) {}

  private DeskFilters() {}

  /// @param query what is asked
  /// @param provinces the provinces that can be asked for
  /// @return the groups, the most used first
  static List<Group> of(DeskQuery query, List<Province> provinces) {
    return List.of(
        new Group(
            "To do",
            List.of(
                link(query, "waiting", "true", "Not acknowledged"),
                link(query, "overdue", "true", "Overdue"),
                link(query, "assigned", "me", "Mine"),
                link(query, "assigned", "nobody", "Nobody’s"),
                link(query, "dialogue", "answered", "Answered"),
                link(query, "dialogue", "asked", "Waiting for an answer")),
            false),
        new Group(
            "Severity", constants(query, "severity", reversed(Severity.Level.values())), false),
        new Group(
            "State",
            constants(
                query,
                "state",
                Stream.of(ReportState.values()).filter(it -> it != ReportState.DRAFT).toList()),
            false),
        new Group("Phase", constants(query, "phase", List.of(Phase.values())), true),
        new Group("Sector", constants(query, "sector", List.of(Sector.values())), true),
        new Group(
            "Province",
            provinces.stream().map(it -> link(query, "province", it.code(), it.name())).toList(),
            true));
  }

  /// @param query what is asked
  /// @return the orders in which the list can be read
  static List<Link> orders(DeskQuery query) {
    return Stream.of(InboxOrder.values())
        .map(
            order -> {
              boolean first = order == InboxOrder.TRIAGE;
              String wire = WireNames.of(order);
              boolean set = first ? query.get("order").isEmpty() : query.has("order", wire);
              return new Link(Show.words(order), query.with("order", first ? null : wire), set);
            })
        .toList();
  }

  private static <E extends Enum<E>> List<E> reversed(E[] constants) {
    List<E> reversed = new ArrayList<>(List.of(constants));
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<Link> constants(
      DeskQuery query, String name, List<? extends Enum<?>> constants) {
    return constants.stream()
        .map(each -> link(query, name, WireNames.of(each), Show.words(each)))
        .toList();
  }

  private static Link link(DeskQuery query, String name, String value, String words) {
    boolean set = query.has(name, value);
    return new Link(words, query.with(name, set ? null : value), set);
  }
}
