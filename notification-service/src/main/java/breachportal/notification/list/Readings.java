package breachportal.notification.list;

import breachportal.api.json.ContractJson;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListReading;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.notification.list.file.Arrival.Told;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The files that are on their way to being lists. All methods take part in the transaction.
@ApplicationScoped
class Readings {
  private static final ObjectMapper JSON = ContractJson.mapper();

  @Inject DataSource source;
  @Inject InstantSource time;

  /// A file on its way.
  ///
  /// @param shown what is shown of it
  /// @param campaignId the campaign whose list it becomes
  /// @param organisationId whose it is
  /// @param told what was learned of it on its way in; null before it is whole
  /// @param form how it is read; null before it was looked at
  /// @param ask whether its columns are to be shown, however clear they are
  record Kept(
      ListReading shown,
      UUID campaignId,
      UUID organisationId,
      @Nullable Told told,
      @Nullable ListForm form,
      boolean ask) {}

  void begin(UUID id, SubscriberLists.Origin origin) {
    sql()
        .update(
            """
            insert into list_reading (id, campaign_id, organisation_id, file_name, state, begun_at,
              ask)
            values (?, ?, ?, ?, 'receiving', ?, ?)
            """,
            id,
            origin.campaignId(),
            origin.organisationId(),
            origin.fileName(),
            time.instant(),
            origin.ask());
  }

  /// @return whether it is still wanted
  boolean received(UUID id, long bytes) {
    return sql().update("update list_reading set bytes = ? where id = ?", bytes, id) == 1;
  }

  boolean arrived(UUID id, long bytes, Told told) {
    return sql()
            .update(
                "update list_reading set state = 'reading', bytes = ?, told = ? where id = ?",
                bytes,
                json(told),
                id)
        == 1;
  }

  void ask(UUID id, ListForm form, byte @Nullable [] sealedSample) {
    sql()
        .update(
            """
            update list_reading set state = 'asking', form = ?,
              sealed_sample = coalesce(?, sealed_sample), bytes_read = 0
            where id = ?
            """,
            json(form),
            sealedSample,
            id);
  }

  void read(UUID id, ListForm form) {
    sql()
        .update("update list_reading set state = 'reading', form = ? where id = ?", json(form), id);
  }

  void progress(UUID id, long rows, long bytes) {
    sql()
        .update(
            """
            update list_reading set rows_read = ?, bytes_read = least(bytes, ?) where id = ?
            """,
            rows,
            bytes,
            id);
  }

  void refuse(UUID id, FieldError fault) {
    sql()
        .update(
            "update list_reading set state = 'refused', fault = ? where id = ?", json(fault), id);
  }

  void end(UUID id) {
    sql().update("delete from list_reading where id = ?", id);
  }

  /// @return the files on their way to being a campaign's list: one, or none
  List<UUID> of(UUID campaignId) {
    return sql()
        .query(
            "select id from list_reading where campaign_id = ?",
            row -> row.getObject(1, UUID.class),
            campaignId);
  }

  Optional<Kept> find(UUID id) {
    return sql().first("select * from list_reading where id = ?", Readings::kept, id);
  }

  Optional<Kept> ofCampaign(UUID campaignId) {
    return sql()
        .first(
            "select * from list_reading where campaign_id = ? order by begun_at desc limit 1",
            Readings::kept,
            campaignId);
  }

  Optional<byte[]> sample(UUID id) {
    return sql()
        .first(
            "select sealed_sample from list_reading where id = ? and sealed_sample is not null",
            row -> row.getBytes(1),
            id);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String fault = row.getString("fault");
    ListReading shown =
        new ListReading(
            row.getObject("id", UUID.class),
            row.getString("file_name"),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getLong("bytes"),
            row.getLong("bytes_read"),
            row.getLong("rows_read"),
            row.getTimestamp("begun_at").toInstant(),
            fault == null ? null : parsed(fault, FieldError.class));
    String told = row.getString("told");
    String form = row.getString("form");
    return new Kept(
        shown,
        row.getObject("campaign_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        told == null ? null : parsed(told, Told.class),
        form == null ? null : parsed(form, ListForm.class),
        row.getBoolean("ask"));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static <T> T parsed(String json, Class<T> type) {
    try {
      return Objects.requireNonNull(JSON.readValue(json, type));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written can't be read", impossible);
    }
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
