package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.notification.MailServer;
import breachportal.notification.SetClock;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.file.Workbooks;
import breachportal.store.scope.RowScope;
import breachportal.testing.PostgresResource;
import breachportal.testing.Waits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A list from its file to the end of its key.
@QuarkusTest
class ListIT {
  @Inject SetClock clock;
  @Inject SubscriberLists lists;

  @Test
  void shouldTakeAWorkbookOfSeveralSheets() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    List<List<String>> first =
        List.of(
            List.of("Địa chỉ email", "Họ và tên", "Số hợp đồng"),
            List.of("x1@example.org", "Nguyễn Thị Hằng", "HĐ-1"),
            List.of("X1@EXAMPLE.ORG", "Nguyễn Thị Hằng", "HĐ-2"));
    List<List<String>> second =
        List.of(
            List.of("Địa chỉ email", "Họ và tên", "Số hợp đồng"),
            List.of("x2@example.org", "Trần Văn Dũng", ""),
            List.of("nobody", "Lê Thu Hường", ""));

    api.upload(campaign, Workbooks.of(List.of(first, second)))
        .statusCode(200)
        .body("list.accepted", equalTo(2))
        .body("list.duplicates", equalTo(1))
        .body("list.refusedBy.'email.syntax'", equalTo(1))
        .body("list.columns[0].key", equalTo("sohopdong"))
        .body("list.columns[0].label", equalTo("Số hợp đồng"))
        .body("reading", nullValue());
    api.officer()
        .accept("text/csv")
        .get("/v1/campaigns/" + campaign + "/refusals")
        .then()
        .body(equalTo("sheet,line,column,told,reason\r\n2,3,email,no,email.syntax\r\n"));
  }

  /// The database's disk is full, as a trigger feigns it.
  @Test
  void shouldSayThatThereIsNoRoomAndKeepNothing() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    asSuperuser(
        """
        create function notification.be_full() returns trigger language plpgsql as
          $$ begin raise exception 'no room' using errcode = '53100'; end $$;
        create trigger full_disk before insert on notification.list_chunk
          for each row execute function notification.be_full();
        """);
    try {
      api.upload(campaign, "email\nroom@example.org\n")
          .statusCode(422)
          .body("errors[0].rule", equalTo("no_room"));
      api.get(campaign).body("list", nullValue()).body("reading", nullValue());
    } finally {
      asSuperuser("drop function notification.be_full() cascade");
    }
    api.upload(campaign, "email\nroom@example.org\n")
        .statusCode(200)
        .body("list.accepted", equalTo(1));
  }

  private static void asSuperuser(String script) throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(script);
    }
  }

  @Test
  void shouldAskForColumnsShowThemAndReadAsTold() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    byte[] csv =
        "a;b;c\n李晓明;cn1@example.net;甲\n王小红;cn2@example.net;乙\n张建国;;丙\n"
            .getBytes(Charset.forName("GB18030"));

    api.upload(campaign, csv)
        .statusCode(200)
        .body("list", nullValue())
        .body("reading.state", equalTo("asking"));
    api.officer()
        .get("/v1/campaigns/" + campaign + "/list/look")
        .then()
        .statusCode(200)
        .body("form.encoding", equalTo("gb18030"))
        .body("form.delimiter", equalTo("semicolon"))
        .body("form.columns[1].use", equalTo("email"))
        .body("rows[0].cells[0]", equalTo("李晓明"));
    choose(api, campaign, "windows_1258").body("rows[0].cells[0]", not(equalTo("李晓明")));
    choose(api, campaign, "gb18030").body("rows[0].cells[0]", equalTo("李晓明"));

    api.officer()
        .post("/v1/campaigns/" + campaign + "/list/read")
        .then()
        .statusCode(200)
        .body("list.accepted", equalTo(2))
        .body("list.withoutEmail", equalTo(1))
        .body("ledger.total", equalTo(3))
        .body("ledger.unreachable", equalTo(1));
    api.officer().get("/v1/campaigns/" + campaign + "/list/look").then().statusCode(404);
  }

  private static io.restassured.response.ValidatableResponse choose(
      CampaignApi api, String campaign, String encoding) {
    return api.officer()
        .contentType("application/json")
        .body(
            Map.of(
                "kind",
                "csv",
                "encoding",
                encoding,
                "delimiter",
                "semicolon",
                "sheet",
                1,
                "heading",
                true,
                "columns",
                List.of(
                    Map.of("label", "a", "use", "name"),
                    Map.of("label", "b", "use", "email"),
                    Map.of("label", "c", "use", "none"))))
        .put("/v1/campaigns/" + campaign + "/list/form")
        .then()
        .statusCode(200);
  }

  @Test
  void shouldGiveWhoHasNoAddressToTheNextChannel() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email,name,phone\nhas@example.org,A,\n,Bình,0912345678\n")
        .body("list.accepted", equalTo(1))
        .body("list.withoutEmail", equalTo(1));
    api.post(campaign, "start").statusCode(202);

    api.awaitState(campaign, "complete")
        .body("ledger.accepted", equalTo(1))
        .body("ledger.unreachable", equalTo(1))
        .body("ledger.total", equalTo(2));
    api.officer()
        .get("/v1/campaigns/" + campaign + "/unreachable")
        .then()
        .body(containsString("\"Bình\",\"0912345678\",\"vi\""))
        .body(not(containsString("has@")));
  }

  @Test
  void shouldCancelWhatWaitsAndLeaveNothing() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\nkept@example.org\n").body("list.accepted", equalTo(1));
    String reading =
        api.upload(campaign, "a,b\nx,y\n")
            .body("reading.state", equalTo("asking"))
            .extract()
            .path("reading.id");
    assertThat(count("list_chunk where owner_id = '" + reading + "'")).isEqualTo(1);
    api.officer().delete("/v1/campaigns/" + campaign + "/list/reading").then().statusCode(204);

    api.get(campaign).body("reading", nullValue()).body("list.accepted", equalTo(1));
    Waits.await()
        .until(
            () ->
                count("list_chunk where owner_id = '" + reading + "'") == 0
                    && count("subscriber_list where id = '" + reading + "'") == 0);
  }

  @Test
  void shouldLeaveNothingOfAFileThatIsRefused() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("email,name\n");
    for (int i = 0; i < 5_000; i++) {
      csv.append("r").append(i).append("@example.org,N\n");
    }
    api.upload(campaign, csv + "\"open,N\n")
        .statusCode(422)
        .body("errors[0].field", equalTo("line 5002"))
        .body("errors[0].rule", equalTo("quotes_balanced"));
    api.get(campaign).body("list", nullValue()).body("reading", nullValue());
    Waits.await().until(() -> count("subscriber_list where campaign_id = '" + campaign + "'") == 0);
  }

  @Nested
  class WhenItIsOver {
    @Test
    void shouldDestroyTheKeyATimeAfterTheCampaignEnded() throws Exception {
      CampaignApi api = CampaignApi.ofACompany();
      String campaign = api.begin();
      api.upload(campaign, "email,phone\nover@example.org,\n,0912345678\n");
      UUID someone = someone(campaign);
      api.post(campaign, "start").statusCode(202);
      api.awaitState(campaign, "complete").body("list.destroyAt", notNullValue());
      assertThat(readable(someone)).isTrue();

      clock.advance(Duration.ofDays(31));

      Waits.await().until(() -> api.get(campaign).extract().path("list.destroyedAt") != null);
      assertThat(readable(someone)).isFalse();
      api.get(campaign)
          .body("ledger.accepted", equalTo(1))
          .body("ledger.unreachable", equalTo(1))
          .body("list.destroyAt", nullValue());
      api.officer()
          .get("/v1/campaigns/" + campaign + "/unreachable")
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:breachportal:problem:list-destroyed"));
      assertThat(audited("list.destroyed")).contains("ended");
    }

    @Test
    void shouldDestroyTheKeyWhenTheCompanySaysSoAndSendNothingAfterwards() throws Exception {
      CampaignApi api = CampaignApi.ofACompany();
      String campaign = api.begin();
      api.upload(campaign, "email\ndestroyed@example.org\n");
      UUID someone = someone(campaign);

      api.post(campaign, "list/destruction")
          .statusCode(200)
          .body("list.destroyedAt", notNullValue());

      assertThat(readable(someone)).isFalse();
      api.post(campaign, "start").statusCode(409).body("errors.rule", hasItem("destroyed"));
      api.get(campaign).body("ledger.total", equalTo(1));
      assertThat(MailServer.received("destroyed@example.org")).isEmpty();
      api.upload(campaign, "email\nanew@example.org\n")
          .statusCode(200)
          .body("list.destroyedAt", nullValue());
    }

    @Test
    void shouldLetNobodyElseLookOrDestroy() {
      CampaignApi api = CampaignApi.ofACompany();
      String campaign = api.begin();
      api.upload(campaign, "a,b\nx,y\n").body("reading.state", equalTo("asking"));
      CampaignApi other = CampaignApi.ofACompany();

      other.officer().get("/v1/campaigns/" + campaign + "/list/look").then().statusCode(404);
      other.post(campaign, "list/read").statusCode(404);
      other.post(campaign, "list/destruction").statusCode(404);
      other.officer().delete("/v1/campaigns/" + campaign + "/list/reading").then().statusCode(404);
      api.get(campaign).body("reading.state", equalTo("asking"));
    }
  }

  private boolean readable(UUID someone) {
    return RowScope.asSystem(
        () -> QuarkusTransaction.requiringNew().call(() -> lists.person(someone).isPresent()));
  }

  private static UUID someone(String campaign) throws Exception {
    return UUID.fromString(
        text(
            "select r.id from notification.recipient r join notification.campaign c"
                + " on c.list_id = r.list_id where c.id = '"
                + campaign
                + "' limit 1"));
  }

  private static String audited(String action) throws Exception {
    return text(
        "select string_agg(detail, ' ') from notification.audit_entry where action = '"
            + action
            + "'");
  }

  private static int count(String table) throws Exception {
    return Integer.parseInt(text("select count(*) from notification." + table));
  }

  private static String text(String query) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
