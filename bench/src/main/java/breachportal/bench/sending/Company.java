package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A company's officer at work on campaigns, and the authority of its reports.
final class Company {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TokenKey key;
  private final UUID organisation = UUID.randomUUID();
  private final UUID report = UUID.randomUUID();
  private final String reference;
  private boolean filed;

  /// @param key signs its tokens
  /// @param number a number of its own, of six digits
  Company(TokenKey key, int number) {
    this.key = key;
    this.reference = "BR-2026-" + number + "-K";
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
    awaitList(at, campaign, Duration.ofMillis(100));
    return campaign;
  }

  /// @return a campaign without a list
  String begin(Replica at) throws IOException, InterruptedException {
    if (!filed) {
      new Authority(UUID.randomUUID(), key).notice(at, this, "filed@police.example.org");
      filed = true;
    }
    String begun =
        ask(
            at,
            "POST",
            "/v1/campaigns",
            "application/json",
            """
            {"reportId":"%s","reportReference":"%s","organisationName":"Bench"}
            """
                .formatted(report, reference));
    Matcher id = ID.matcher(begun);
    if (!id.find()) {
      throw new IOException("no campaign was begun");
    }
    return id.group(1);
  }

  void upload(Replica at, String campaign, InputStream csv)
      throws IOException, InterruptedException {
    var unused =
        send(
            at,
            "POST",
            "/v1/campaigns/" + campaign + "/list",
            "text/csv",
            BodyPublishers.ofInputStream(() -> csv),
            key.token("company", "organisation", organisation));
  }

  /// Waits until nothing is on its way to be the campaign's list.
  void awaitList(Replica at, String campaign, Duration pause)
      throws IOException, InterruptedException {
    String answer = get(at, campaign);
    while (answer.contains("\"reading\":{")) {
      Thread.sleep(pause);
      answer = get(at, campaign);
    }
    if (!answer.contains("\"list\":{")) {
      throw new IOException("no list was read: " + answer);
    }
  }

  /// @return how many rows of the file on its way to be the list have been read; -1 when none is
  long rowsRead(Replica at, String campaign) throws IOException, InterruptedException {
    String answer = get(at, campaign);
    return answer.contains("\"reading\":{") ? number(after(answer, "\"reading\""), "rows") : -1;
  }

  /// @return one number of what is known of a campaign's list
  long list(Replica at, String campaign, String count) throws IOException, InterruptedException {
    return number(after(get(at, campaign), "\"list\""), count);
  }

  private String get(Replica at, String campaign) throws IOException, InterruptedException {
    return ask(at, "GET", "/v1/campaigns/" + campaign, "application/json", "");
  }

  void start(Replica at, String campaign) throws IOException, InterruptedException {
    var unused = ask(at, "POST", "/v1/campaigns/" + campaign + "/start", "application/json", "");
  }

  /// @return one number of a campaign's ledger
  long ledger(Replica at, String campaign, String line) throws IOException, InterruptedException {
    return number(after(get(at, campaign), "\"ledger\""), line);
  }

  private static long number(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  /// Waits until a campaign has nothing pending.
  void awaitEnd(Replica at, String campaign, Duration pause)
      throws IOException, InterruptedException {
    while (ledger(at, campaign, "pending") != 0) {
      Thread.sleep(pause);
    }
  }

  /// Holds the telling of its report for a time.
  void hold(Replica at, UUID authority, Duration length) throws IOException, InterruptedException {
    String body =
        "{\"ground\":\"Bench\",\"until\":\"%s\"}".formatted(java.time.Instant.now().plus(length));
    var unused =
        send(
            at,
            "POST",
            "/v1/tellings/" + reference + "/holds",
            "application/json",
            body,
            key.token("police", "authority", authority));
  }

  private static String after(String text, String mark) {
    return text.substring(Math.max(0, text.indexOf(mark)));
  }

  private String ask(Replica at, String method, String path, String type, String body)
      throws IOException, InterruptedException {
    return send(at, method, path, type, body, key.token("company", "organisation", organisation));
  }

  /// @return the body of the answer
  String send(Replica at, String method, String path, String type, String body, String token)
      throws IOException, InterruptedException {
    return send(
        at,
        method,
        path,
        type,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        token);
  }

  private String send(
      Replica at, String method, String path, String type, BodyPublisher body, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at.address(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("X-File-Name", "bench.csv")
            .method(method, body);
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
