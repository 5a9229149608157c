package breachportal.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import breachportal.contract.report.AuditEntry;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {

  private static final byte[] START = new byte[32];
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00.000001Z");
  private static final AuditEntry ENTRY =
      new AuditEntry(1, AT, "officer", "company", "report.filed", "report/1", null, "::1", "");

  @Test
  void shouldHashTheSameEntryAlike() {
    assertEquals(hash(START, ENTRY), hash(START.clone(), ENTRY));
  }

  @ParameterizedTest
  @MethodSource
  void shouldNoticeAnyChange(AuditEntry changed) {
    assertNotEquals(hash(START, ENTRY), hash(START, changed));
  }

  static List<AuditEntry> shouldNoticeAnyChange() {
    return List.of(
        new AuditEntry(2, AT, "officer", "company", "report.filed", "report/1", null, "::1", ""),
        new AuditEntry(
            1,
            AT.plusNanos(1_000),
            "officer",
            "company",
            "report.filed",
            "report/1",
            null,
            "::1",
            ""),
        new AuditEntry(1, AT, "officerc", "ompany", "report.filed", "report/1", null, "::1", ""),
        new AuditEntry(1, AT, "officer", "company", "report.filed", "report/1", "", "::1", ""),
        new AuditEntry(1, AT, "officer", "company", "report.filed", "report/1", "::1", null, ""));
  }

  @Test
  void shouldNoticeAnotherPast() {
    byte[] other = START.clone();
    other[31] = 1;
    assertNotEquals(hash(START, ENTRY), hash(other, ENTRY));
  }

  private static String hash(byte[] before, AuditEntry entry) {
    return HexFormat.of().formatHex(AuditChain.hash(before, entry));
  }
}
