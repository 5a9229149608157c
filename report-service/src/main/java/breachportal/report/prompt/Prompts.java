package breachportal.report.prompt;

import breachportal.api.id.Ids;
import breachportal.contract.prompt.PromptKind;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where prompts wait for their way. Appending is part of the transaction that gives the reason;
/// a trigger wakes the relay at its commit.
@ApplicationScoped
public class Prompts {

  /// The two contacts of a company, if they have mailboxes; one when both are the same.
  private static final String TO_COMPANY =
      """
      insert into prompt (id, report_id, recipient, kind, due_at, available_at)
      select ?, r.id, ?, ?, ?, ? from report r join organisation o on o.id = r.organisation_id
      where r.id = ? and\s""";

  private static final String HAS_DPO = "o.dpo ->> 'email' is not null";
  private static final String HAS_ANOTHER_CONTACT =
      "o.contact_24x7 ->> 'email' is not null"
          + " and lower(o.contact_24x7 ->> 'email') is distinct from lower(o.dpo ->> 'email')";

  @Inject DataSource source;
  @Inject InstantSource time;

  /// Prompts the company of a report, in the current transaction.
  ///
  /// @param reportId the report
  /// @param kind what waits for them
  /// @param dueAt by when, for duties
  public void toCompany(UUID reportId, PromptKind kind, @Nullable Instant dueAt) {
    company("DPO", HAS_DPO, reportId, kind, dueAt);
    company("CONTACT_24X7", HAS_ANOTHER_CONTACT, reportId, kind, dueAt);
  }

  /// Prompts an authority, in the current transaction.
  ///
  /// @param reportId the report
  /// @param authorityId the authority
  /// @param kind what waits for them
  /// @param dueAt by when, for duties
  public void toAuthority(
      UUID reportId, UUID authorityId, PromptKind kind, @Nullable Instant dueAt) {
    Sql.on(source)
        .update(
            """
            insert into prompt (id, report_id, authority_id, recipient, kind, due_at, available_at)
            values (?, ?, ?, 'AUTHORITY', ?, ?, ?)
            """,
            Ids.next(),
            reportId,
            authorityId,
            kind.name(),
            dueAt,
            time.instant());
  }

  private void company(
      String recipient, String condition, UUID reportId, PromptKind kind, @Nullable Instant dueAt) {
    Sql.on(source)
        .update(
            TO_COMPANY + condition,
            Ids.next(),
            recipient,
            kind.name(),
            dueAt,
            time.instant(),
            reportId);
  }
}
