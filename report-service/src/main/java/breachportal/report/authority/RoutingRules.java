package breachportal.report.authority;

import breachportal.contract.organisation.AuthorityKind;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;

/// All rules of routing, past and coming ones too.
@ApplicationScoped
public class RoutingRules {

  @Inject DataSource source;

  /// @return all of them
  public List<RoutingRule> all() {
    return Sql.on(source)
        .query(
            "select * from routing_rule order by id",
            row -> {
              Timestamp until = row.getTimestamp("valid_until");
              return new RoutingRule(
                  row.getString("id"),
                  AuthorityKind.valueOf(row.getString("authority_kind")),
                  row.getString("country"),
                  RoutingRule.Basis.valueOf(row.getString("basis")),
                  row.getTimestamp("valid_from").toInstant(),
                  until == null ? null : until.toInstant());
            });
  }
}
