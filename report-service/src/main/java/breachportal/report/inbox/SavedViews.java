package breachportal.report.inbox;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.contract.desk.SavedView;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The views that officers keep, each officer their own.
@ApplicationScoped
class SavedViews {

  private static final int MOST = 50;

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @param officer whose views
  /// @return their views, by name
  @Transactional
  List<SavedView> of(Caller officer) {
    return Sql.on(source)
        .query(
            "select id, name, query from saved_view where authority_id = ? and officer = ?"
                + " order by name",
            row ->
                new SavedView(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("query")),
            officer.authority(),
            officer.subject());
  }

  /// @param officer who keeps it
  /// @param view the view; one of the same name is replaced
  /// @return their views, by name
  @Transactional
  List<SavedView> keep(Caller officer, SavedView view) {
    Sql.on(source)
        .update(
            """
            insert into saved_view (id, authority_id, officer, name, query, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (authority_id, officer, name) do update set query = excluded.query
            """,
            Ids.next(),
            officer.authority(),
            officer.subject(),
            view.name().strip(),
            view.query(),
            time.instant());
    List<SavedView> views = of(officer);
    if (views.size() > MOST) {
      throw new Conflict("too-many-views", "50 views are kept at most. Delete one first.");
    }
    return views;
  }

  /// @param officer whose view
  /// @param id the view; when there is none, nothing changes
  @Transactional
  void delete(Caller officer, UUID id) {
    Sql.on(source)
        .update(
            "delete from saved_view where id = ? and authority_id = ? and officer = ?",
            id,
            officer.authority(),
            officer.subject());
  }
}
