package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.contract.report.FilingReceipt;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Remembers the answer to each `Idempotency-Key` of each caller, in the transaction of the filing.
@ApplicationScoped
class Filings {

  @Inject DataSource source;
  @Inject ObjectMapper mapper;

  /// Waits until no other transaction works on the same key; holds it until this one ends.
  void waitForOthers(Caller caller, String key) {
    var unused =
        Sql.on(source)
            .query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                caller.subject() + ' ' + key);
  }

  /// @return the receipt that the key was answered with, if it was used
  /// @throws Conflict when it was used for another report
  Optional<FilingReceipt> find(Caller caller, String key, UUID reportId) {
    Optional<FilingReceipt> receipt =
        Sql.on(source)
            .first(
                "select receipt from filing where caller = ? and idempotency_key = ?",
                row -> read(row.getString(1)),
                caller.subject(),
                key);
    if (receipt.isPresent() && !receipt.get().reportId().equals(reportId)) {
      throw new Conflict(
          "idempotency-key-reused",
          "The key was used to file another report. Make a new key for each filing.");
    }
    return receipt;
  }

  /// Keeps the receipt for the next time that the key comes.
  void remember(Caller caller, String key, UUID organisationId, FilingReceipt receipt) {
    Sql.on(source)
        .update(
            """
            insert into filing (caller, idempotency_key, report_id, organisation_id, revision,
              receipt, filed_at) values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """,
            caller.subject(),
            key,
            receipt.reportId(),
            organisationId,
            receipt.revision(),
            write(receipt),
            receipt.filedAt());
  }

  private FilingReceipt read(String json) {
    try {
      return mapper.readValue(json, FilingReceipt.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored receipt does not fit the contract", unreadable);
    }
  }

  private String write(FilingReceipt receipt) {
    try {
      return mapper.writeValueAsString(receipt);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a receipt that can't be written", unwritable);
    }
  }
}
