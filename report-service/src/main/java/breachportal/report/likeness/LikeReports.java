package breachportal.report.likeness;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.desk.LikeReport;
import breachportal.contract.desk.LikeReport.Kind;
import breachportal.contract.desk.LikeReport.Likeness;
import breachportal.report.inbox.Inboxes;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Suggests reports that may tell of the same stolen data, out of those in the caller's inbox: they
/// were seen on sale at the same address, name the same partner, or count as many people in the
/// same weeks. Each suggestion says why; people decide.
///
/// Candidates come from two indexes, 50 of each at most; only these are compared.
@ApplicationScoped
public class LikeReports {

  private static final int CANDIDATES = 50;
  private static final int SUGGESTED = 10;

  @Inject DataSource source;
  @Inject Inboxes inboxes;
  @Inject ObjectMapper mapper;

  private record Candidate(UUID reportId, Facts facts) {}

  /// @param reports some reports of the caller's inbox
  /// @return others like them, the likest first, at most ten
  public List<LikeReport> to(Collection<UUID> reports) {
    Map<UUID, List<Likeness>> like = new LinkedHashMap<>();
    for (UUID report : reports) {
      Facts own = facts(report);
      Map<UUID, List<Likeness>> named = namedAlike(report);
      Map<UUID, Facts> candidates = new LinkedHashMap<>();
      counted(own, report).forEach(each -> candidates.put(each.reportId(), each.facts()));
      named.keySet().forEach(each -> candidates.computeIfAbsent(each, this::facts));
      candidates.forEach(
          (other, facts) -> {
            List<Likeness> common = new ArrayList<>(named.getOrDefault(other, List.of()));
            common.addAll(own.inCommonWith(facts));
            like.merge(other, common, LikeReports::both);
          });
    }
    reports.forEach(like::remove);
    return like.entrySet().stream()
        .filter(each -> weight(each.getValue()) >= Weight.SUGGESTED)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<UUID, List<Likeness>> each) -> weight(each.getValue()))
                .reversed())
        .limit(SUGGESTED)
        .flatMap(
            each ->
                inboxes.line(each.getKey()).map(it -> new LikeReport(it, each.getValue())).stream())
        .toList();
  }

  private Map<UUID, List<Likeness>> namedAlike(UUID report) {
    Map<UUID, List<Likeness>> named = new LinkedHashMap<>();
    Sql.on(source)
        .query(
            """
            select other.report_id, other.kind, other.value from report_signal own
            join report_signal other on other.kind = own.kind and other.value = own.value
            where own.report_id = ? and other.report_id <> own.report_id
            order by other.kind desc, other.report_id desc limit ?
            """,
            row ->
                Map.entry(
                    row.getObject("report_id", UUID.class),
                    new Likeness(
                        row.getString("kind").equals("SALE") ? Kind.SALE_ADDRESS : Kind.PARTNER,
                        row.getString("value"))),
            report,
            CANDIDATES)
        .forEach(
            each ->
                named
                    .computeIfAbsent(each.getKey(), unused -> new ArrayList<>())
                    .add(each.getValue()));
    return named;
  }

  private List<Candidate> counted(Facts own, UUID report) {
    Long least = own.least();
    Long most = own.most();
    if (least == null || most == null) {
      return List.of();
    }
    return Sql.on(source)
        .query(
            """
            select i.report_id, v.content from desk i
            join revision v on v.report_id = i.report_id and v.number = i.revision
            where i.people between ? and ? and i.report_id <> ? order by i.people limit ?
            """,
            row -> new Candidate(row.getObject("report_id", UUID.class), read(row)),
            least,
            most,
            report,
            CANDIDATES);
  }

  private Facts facts(UUID report) {
    return Sql.on(source)
        .first(
            """
            select v.content from desk i
            join revision v on v.report_id = i.report_id and v.number = i.revision
            where i.report_id = ?
            """,
            this::read,
            report)
        .orElse(new Facts(null, null, null, null));
  }

  private Facts read(ResultSet row) throws SQLException {
    try {
      return Facts.of(mapper.readValue(row.getString("content"), ReportContent.class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored report does not fit the contract", unreadable);
    }
  }

  private static List<Likeness> both(List<Likeness> one, List<Likeness> other) {
    List<Likeness> all = new ArrayList<>(one);
    other.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }

  private static int weight(List<Likeness> like) {
    Set<Kind> kinds = Weight.kinds(like);
    return kinds.stream().mapToInt(Weight::of).sum();
  }
}
