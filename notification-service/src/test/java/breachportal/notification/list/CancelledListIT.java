package breachportal.notification.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import breachportal.notification.campaign.CampaignApi;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.scope.RowScope;
import breachportal.testing.LogCapture;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Somebody changes their mind while a list is on its way: nothing is wrong with us then, and
/// nobody
/// is to be woken up.
@QuarkusTest
class CancelledListIT {
  private static final Logger ANSWERS = Logger.getLogger("breachportal.api.problem.ProblemMappers");

  @Inject ReadList readList;
  @Inject DataSource source;
  @Inject InstantSource time;

  @TestHTTPResource URI service;

  private final CampaignApi api = CampaignApi.ofACompany();

  @Test
  void shouldNotCallAnUploadThatBreaksOffAFault() throws Exception {
    String campaign = api.begin();
    Level before = ANSWERS.getLevel();
    ANSWERS.setLevel(Level.FINE);
    try (LogCapture log = new LogCapture()) {
      breakOff(campaign);

      Waits.await()
          .until(() -> log.text().contains("request failed") || log.text().contains("went away"));
      assertThat(log.text()).contains("went away").doesNotContain("request failed");
      api.get(campaign).body("reading", equalTo(null)).body("list", equalTo(null));
    } finally {
      ANSWERS.setLevel(before);
    }
  }

  /// Sends the first megabyte of twenty, and goes when the service has begun to take them.
  private void breakOff(String campaign) throws IOException {
    byte[] piece =
        "someone@example.org,Somebody\n".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST /v1/campaigns/%s/list HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: text/csv\r
        Content-Length: %d\r
        \r
        """
            .formatted(campaign, Tokens.company(api.organisation()), 20 * piece.length);
    try (Socket browser = new Socket(service.getHost(), service.getPort())) {
      browser.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      browser.getOutputStream().write(piece);
      Waits.await().until(() -> api.get(campaign).extract().path("reading.state") != null);
    }
  }

  /// Its file goes with it, from under whoever reads it at that moment.
  @Test
  void shouldNotCallAReadingThatIsCancelledAFault() throws Exception {
    String campaign = api.begin();
    UUID reading =
        UUID.fromString(
            api.upload(campaign, "a,b\nx,y\n")
                .body("reading.state", equalTo("asking"))
                .extract()
                .path("reading.id"));
    try (Connection connection = PostgresResource.connect("postgres")) {
      String of = " = '" + reading + "'";
      connection
          .createStatement()
          .execute("delete from notification.list_chunk where owner_id" + of);
      connection
          .createStatement()
          .execute("update notification.list_reading set form = null where id" + of);
    }
    LeasedQueue queue = new LeasedQueue(source, time, "list_task", ListTasks.LEASE);
    Claim lost = new Claim(reading, -1);

    assertThatCode(() -> RowScope.asSystem(() -> readList.work(queue, lost)))
        .doesNotThrowAnyException();
  }
}
