package breachportal.bench.sending;

import breachportal.api.json.ContractJson;
import breachportal.bench.house.Client;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Phase;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Sector;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An authority that gets notices of reports.
///
/// @param id its identifier
/// @param key signs the tokens of who sends to it
record Authority(UUID id, TokenKey key) {
  private static final ObjectMapper JSON = ContractJson.mapper();

  /// Hands a notice in.
  ///
  /// @param at which replica
  /// @param company whose report it is of
  /// @param mailbox where it goes
  void notice(Replica at, Company company, String mailbox)
      throws IOException, InterruptedException {
    UUID message = UUID.randomUUID();
    new Client(key.token("notice-sender", "authority", id))
        .put(at, "/v1/notices/" + message, message(company, mailbox));
  }

  private String message(Company company, String mailbox) throws JsonProcessingException {
    BreachNotice notice =
        new BreachNotice(
            BreachNotice.SCHEMA_VERSION,
            UUID.randomUUID(),
            company.reference(),
            1,
            null,
            Phase.INITIAL,
            Language.EN,
            Tlp.AMBER_STRICT,
            Instant.now(),
            new BreachNotice.Reporter(
                null, "Bench", null, null, null, "VN", null, Sector.OTHER, null, null, null, null),
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    return JSON.writeValueAsString(
        new NoticeMessage(
            id,
            "Bench",
            mailbox,
            List.of(Language.EN),
            notice,
            JSON.writeValueAsString(notice) + "\n",
            company.organisation(),
            company.report()));
  }
}
