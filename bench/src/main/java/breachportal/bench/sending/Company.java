package breachportal.bench.sending;

import breachportal.api.json.ContractJson;
import breachportal.bench.house.Client;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.ListReading;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company's officer at work on campaigns, and the authority of its reports.
final class Company {
  private static final ObjectMapper JSON = ContractJson.mapper();

  private final TokenKey key;
  private final UUID organisation = UUID.randomUUID();
  private final UUID report = UUID.randomUUID();
  private final String reference;
  private final Client officer;
  private boolean filed;

  /// @param key signs its tokens
  /// @param number a number of its own, of six digits
  Company(TokenKey key, int number) {
    this.key = key;
    this.reference = "BR-2026-" + number + "-K";
    this.officer = new Client(key.token("company", "organisation", organisation));
  }

  String reference() {
    return reference;
  }

  UUID report() {
    return report;
  }

  UUID organisation() {
    return organisation;
  }

  /// @param at which replica
  /// @param csv the list
  /// @return a campaign that is ready to start
  String campaign(Replica at, String csv) throws IOException, InterruptedException {
    String campaign = begin(at);
    upload(at, campaign, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    var unused = awaitList(at, campaign, Duration.ofMillis(100));
    return campaign;
  }

  /// @return a campaign without a list
  String begin(Replica at) throws IOException, InterruptedException {
    if (!filed) {
      new Authority(UUID.randomUUID(), key).notice(at, this, "filed@police.example.org");
      filed = true;
    }
    String body =
        """
        {"reportId":"%s","reportReference":"%s"}
        """
            .formatted(report, reference);
    return officer.post(at, "/v1/campaigns", body).path("id").asText();
  }

  void upload(Replica at, String campaign, InputStream csv)
      throws IOException, InterruptedException {
    officer.upload(at, path(campaign) + "/list", BodyPublishers.ofInputStream(() -> csv));
  }

  /// Waits until nothing is on its way to be the campaign's list.
  ///
  /// @return what is known of the list
  /// @throws IOException when it will never be read; with the reason
  Campaign.ListSummary awaitList(Replica at, String campaign, Duration pause)
      throws IOException, InterruptedException {
    Campaign now = get(at, campaign);
    while (isUnderWay(now.reading())) {
      Thread.sleep(pause);
      now = get(at, campaign);
    }
    if (now.list() == null) {
      throw new IOException("no list was read: " + now);
    }
    return now.list();
  }

  /// @param reading what is on its way to be a list
  /// @return whether it is worth waiting for; false when there is none
  /// @throws IOException when nothing more comes of it by itself; with the reason
  static boolean isUnderWay(@Nullable ListReading reading) throws IOException {
    if (reading == null) {
      return false;
    }
    return switch (reading.state()) {
      case RECEIVING, READING -> true;
      case ASKING -> throw new IOException("somebody is asked what the list's columns are");
      case REFUSED -> throw new IOException("the list was refused: " + reading.fault());
    };
  }

  /// @return what is known of a campaign
  Campaign get(Replica at, String campaign) throws IOException, InterruptedException {
    return JSON.treeToValue(officer.get(at, path(campaign)), Campaign.class);
  }

  void start(Replica at, String campaign) throws IOException, InterruptedException {
    var unused = officer.post(at, path(campaign) + "/start", "");
  }

  /// Waits until a campaign has nothing pending.
  ///
  /// @return what became of everybody
  Campaign.Ledger awaitEnd(Replica at, String campaign, Duration pause)
      throws IOException, InterruptedException {
    Campaign.Ledger ledger = get(at, campaign).ledger();
    while (ledger.pending() != 0) {
      Thread.sleep(pause);
      ledger = get(at, campaign).ledger();
    }
    return ledger;
  }

  /// Holds the telling of its report for a time.
  void hold(Replica at, UUID authority, Duration length) throws IOException, InterruptedException {
    String body = "{\"ground\":\"Bench\",\"until\":\"%s\"}".formatted(Instant.now().plus(length));
    Client police = new Client(key.token("police", "authority", authority));
    var unused = police.post(at, "/v1/tellings/" + reference + "/holds", body);
  }

  private static String path(String campaign) {
    return "/v1/campaigns/" + campaign;
  }
}
