package breachportal.report.notice;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Phase;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.report.authority.RoutingRule;
import breachportal.report.authority.RoutingRule.Basis;
import breachportal.report.notice.NoticePolicy.Filing;
import breachportal.report.notice.NoticePolicy.Notices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticePolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant CHANGE = Instant.parse("2026-07-01T00:00:00Z");
  private static final Authority A05 = authority("A05", AuthorityKind.NATIONAL_POLICE, "VN", null);
  private static final Authority HANOI =
      authority("Hanoi", AuthorityKind.PROVINCIAL_POLICE, "VN", "VN-HN");
  private static final Authority TAY_NINH =
      authority("Tay Ninh", AuthorityKind.PROVINCIAL_POLICE, "VN", "VN-37");
  private static final Authority CNIL =
      authority("Regulator", AuthorityKind.SUPERVISORY_AUTHORITY, "FR", null);
  private static final List<Authority> ALL = List.of(A05, HANOI, TAY_NINH, CNIL);
  private static final List<RoutingRule> RULES =
      List.of(
          rule(AuthorityKind.NATIONAL_POLICE, Basis.EVERY, null),
          rule(AuthorityKind.PROVINCIAL_POLICE, Basis.SEAT, null),
          rule(AuthorityKind.PROVINCIAL_POLICE, Basis.PEOPLE, null));

  @Test
  void shouldSendToTheNationalUnitTheSeatAndThePeople() {
    assertThat(recipients(null, Set.of())).containsExactly(A05);
    assertThat(recipients("VN-HN", Set.of())).containsExactly(A05, HANOI);
    assertThat(recipients(null, Set.of("VN-37"))).containsExactly(A05, TAY_NINH);
    assertThat(recipients("VN-HN", Set.of("VN-37", "VN-21"))).containsExactly(A05, HANOI, TAY_NINH);
  }

  @Test
  void shouldSendToTheAuthorityOfADutyAndToWhoWasToldBefore() {
    Filing filing = filing(null, Set.of(), Set.of(CNIL.id()), Set.of(TAY_NINH.id()), NOW);

    assertThat(NoticePolicy.noticesFor(filing, ALL, RULES).recipients())
        .containsExactly(A05, TAY_NINH, CNIL);
  }

  @Test
  void shouldGoByTheRulesInForceWhenItIsFiled() {
    List<RoutingRule> ended = List.of(rule(AuthorityKind.NATIONAL_POLICE, Basis.EVERY, CHANGE));

    assertThat(noticesAt(CHANGE.minusNanos(1), ended).recipients()).containsExactly(A05);
    assertThat(noticesAt(CHANGE, ended).recipients()).isEmpty();
  }

  @Test
  void shouldMakeTheSameNoticeOfTheSameFiling() {
    Notices one = noticesAt(NOW, RULES);
    Notices other = noticesAt(NOW, RULES);

    assertThat(WrittenNotice.of(one.notice(), ContractJson.mapper()))
        .isEqualTo(WrittenNotice.of(other.notice(), ContractJson.mapper()));
    assertThat(one.notice().tlp()).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(one.notice().language()).isEqualTo(Language.VI);
  }

  private static Notices noticesAt(Instant at, List<RoutingRule> rules) {
    return NoticePolicy.noticesFor(filing(null, Set.of(), Set.of(), Set.of(), at), ALL, rules);
  }

  private static List<Authority> recipients(String seat, Set<String> people) {
    return NoticePolicy.noticesFor(filing(seat, people, Set.of(), Set.of(), NOW), ALL, RULES)
        .recipients();
  }

  private static Filing filing(
      String seat, Set<String> people, Set<UUID> duty, Set<UUID> before, Instant at) {
    UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
    return new Filing(
        id,
        "BR-2026-000123-A",
        1,
        null,
        Phase.INITIAL,
        at,
        new Organisation(
            id,
            "A company",
            "VN",
            null,
            null,
            null,
            null,
            Sector.OTHER,
            null,
            null,
            null,
            null,
            true),
        seat,
        people,
        aBreachReport().build(),
        List.of(),
        List.of(),
        duty,
        before,
        null);
  }

  private static RoutingRule rule(AuthorityKind kind, Basis basis, Instant until) {
    return new RoutingRule("rule-" + basis, kind, "VN", basis, Instant.EPOCH, until);
  }

  private static Authority authority(
      String name, AuthorityKind kind, String country, String province) {
    return new Authority(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        name,
        kind,
        country,
        province,
        "desk@police.example.org",
        List.of(Language.VI));
  }
}
