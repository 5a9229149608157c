package breachportal.bench.desk;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportReference;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes invented reports straight into the database, over companies of all sectors and police of
/// all provinces. The report service lays them into the inboxes when it starts next.
@Command(
    name = "seed-desk",
    mixinStandardHelpOptions = true,
    description = "Fills a database with invented reports; start report-service anew after it.")
public final class SeedDesk implements Callable<Integer> {

  private static final int BATCH = 5_000;
  private static final int COMPANIES = 2_000;
  private static final int FIRST_NUMBER = 500_000;
  private static final List<Sector> SECTORS = List.of(Sector.values());
  private static final List<String> STATES =
      List.of("FILED", "ACKNOWLEDGED", "FILED", "ACKNOWLEDGED", "UNDER_INVESTIGATION", "CLOSED");

  @Option(
      names = "--reports",
      description = "How many (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int reports;

  @Option(
      names = "--seed",
      description = "The same seed invents the same reports (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--database",
      description = "A superuser's connection; PGPASSWORD holds the password.",
      defaultValue = "jdbc:postgresql://localhost:5433/breach_portal?user=postgres")
  private String database = "";

  private final ObjectMapper json = ContractJson.mapper();
  private final Instant now = InstantSource.system().instant();
  private final Copy organisation =
      new Copy(
          "organisation (id, legal_name, country, province, province_code, sector, verified,"
              + " created_at, updated_at, version)");
  private final Copy report =
      new Copy(
          "report (id, reference, organisation_id, state, revision, people_best, started_at,"
              + " filed_at, version)");
  private final Copy revision =
      new Copy(
          "revision (report_id, number, organisation_id, phase, content, notice_id, notice_json,"
              + " notice_sha256, filed_at, filed_by, filed_by_name)");
  private final Copy receipt =
      new Copy(
          "receipt (report_id, authority_id, organisation_id, routed_at, sent_at,"
              + " sent_revision)");
  private final Copy obligation =
      new Copy(
          "obligation (id, report_id, organisation_id, rule_id, authority_name, phase, clock_start,"
              + " clock_started_at, due_at, tell_people)");

  private record Province(String code, String name, UUID police) {}

  private record Company(UUID id, String name, Province seat, Sector sector) {
    BreachNotice.Reporter reporter() {
      return new BreachNotice.Reporter(
          null, name, null, null, null, "VN", seat.name(), sector, null, null, null, null);
    }
  }

  @Override
  public Integer call() throws Exception {
    Random random = new Random(seed);
    long began = System.nanoTime();
    Properties login = new Properties();
    login.setProperty("password", Objects.toString(System.getenv("PGPASSWORD"), ""));
    try (Connection connection = DriverManager.getConnection(database, login)) {
      connection.createStatement().execute("set search_path to report");
      List<Province> provinces = provinces(connection);
      UUID national =
          UUID.fromString(
              texts(connection, "select id from authority where kind = 'NATIONAL_POLICE'")
                  .getFirst());
      String rule = texts(connection, "select id from duty_rule order by id").getFirst();
      List<Company> companies = companies(provinces, random);
      for (int i = 0; i < reports; i++) {
        Company company = companies.get(random.nextInt(companies.size()));
        add(i, company, List.of(national, company.seat().police()), rule, random);
        if (i % BATCH == BATCH - 1 || i == reports - 1) {
          for (Copy each : List.of(organisation, report, revision, receipt, obligation)) {
            each.send(connection);
          }
        }
      }
      connection.createStatement().execute("analyze");
    }
    System.out.printf("%,d reports in %.1f s%n", reports, (System.nanoTime() - began) / 1e9);
    return 0;
  }

  /// Enters police for each province that has none.
  private static List<Province> provinces(Connection connection) throws SQLException {
    connection
        .createStatement()
        .execute(
            """
            insert into authority (id, name, kind, country, province_code, email, languages,
              created_at, updated_at, version)
            select gen_random_uuid(), 'Công an ' || p.name, 'PROVINCIAL_POLICE', 'VN', p.code,
              lower(p.code) || '@police.example.org', '{VI}', now(), now(), 0
            from province p where not exists (
              select from authority a where a.province_code = p.code)
            """);
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select p.code, p.name, (array_agg(a.id order by a.created_at))[1]
                from province p join authority a on a.province_code = p.code
                group by p.code, p.name order by p.code
                """)) {
      List<Province> provinces = new ArrayList<>();
      while (rows.next()) {
        provinces.add(
            new Province(rows.getString(1), rows.getString(2), rows.getObject(3, UUID.class)));
      }
      return provinces;
    }
  }

  private List<Company> companies(List<Province> provinces, Random random) {
    List<Company> companies = new ArrayList<>();
    for (int i = 0; i < COMPANIES; i++) {
      Province seat = provinces.get(random.nextInt(provinces.size()));
      Company company =
          new Company(
              new UUID(random.nextLong(), random.nextLong()),
              "Công ty mẫu số " + i + " " + seat.name(),
              seat,
              SECTORS.get(random.nextInt(SECTORS.size())));
      companies.add(company);
      organisation.row(
          company.id(),
          company.name(),
          "VN",
          seat.name(),
          seat.code(),
          company.sector().name(),
          true,
          now,
          now,
          0);
    }
    return companies;
  }

  private void add(int i, Company company, List<UUID> authorities, String rule, Random random)
      throws JsonProcessingException {
    Optional<ReportReference> reference = ReportReference.of(2025, FIRST_NUMBER + i);
    if (reference.isEmpty()) {
      return;
    }
    SampleReport sample = new SampleReport(random);
    Instant filedAt = sample.before(now, Duration.ofDays(365));
    Instant detected = sample.before(filedAt, Duration.ofDays(3));
    UUID id = idOf(filedAt, random);
    ReportContent content = sample.content(detected, i);
    BreachNotice notice =
        sample.notice(company.reporter(), reference.get().text(), content, filedAt);
    report.row(
        id,
        reference.get().text(),
        company.id(),
        STATES.get(random.nextInt(STATES.size())),
        1,
        Objects.requireNonNull(Objects.requireNonNull(content.people()).number()).best(),
        detected,
        filedAt,
        1);
    revision.row(
        id,
        1,
        company.id(),
        "INITIAL",
        json.writeValueAsString(content),
        notice.noticeId(),
        json.writeValueAsString(notice),
        "0".repeat(64),
        filedAt,
        "seed",
        "Seed");
    for (UUID authority : authorities) {
      receipt.row(id, authority, company.id(), filedAt, filedAt, 1);
    }
    if (random.nextInt(3) == 0) {
      obligation.row(
          new UUID(random.nextLong(), random.nextLong()),
          id,
          company.id(),
          rule,
          "A05",
          "UPDATE",
          "DETECTED",
          detected,
          detected.plus(Duration.ofDays(random.nextInt(400))),
          false);
    }
  }

  /// A UUID of version 7, as the service makes them.
  private static UUID idOf(Instant at, Random random) {
    long high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
    return new UUID(high, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
