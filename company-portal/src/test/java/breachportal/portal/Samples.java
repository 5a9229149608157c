package breachportal.portal;

import static breachportal.contract.breach.DataCategory.CREDENTIALS;
import static breachportal.contract.breach.DataCategory.HEALTH;
import static breachportal.contract.breach.DataCategory.HOME_ADDRESS;
import static breachportal.contract.breach.DataCategory.NAME;
import static breachportal.contract.breach.DataCategory.NATIONAL_ID;
import static breachportal.contract.breach.DataCategory.PHONE_NUMBER;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Things of the contract for tests; nobody in them is real.
public final class Samples {

  /// The organisation that reports.
  public static final UUID SAO_MAI = UUID.fromString("0b000000-0000-4000-8000-000000000001");

  private Samples() {}

  /// @param state where it stands
  /// @return a leak of a power company's customers
  public static Leak customersOfThePowerCompany(LeakState state) {
    return leak(
        "0c000000-0000-4000-8000-000000000001",
        "dien-sao-kim-2026",
        "Customers of Điện lực Sao Kim",
        LocalDate.of(2026, 3, 14),
        List.of(NAME, PHONE_NUMBER, NATIONAL_ID, HOME_ADDRESS),
        state);
  }

  /// @param state where it stands
  /// @return a leak of a shop's accounts
  public static Leak accountsOfTheShop(LeakState state) {
    return leak(
        "0c000000-0000-4000-8000-000000000002",
        "cho-vui-2026",
        "Accounts of the shop Chợ Vui",
        LocalDate.of(2026, 11, 2),
        List.of(PHONE_NUMBER, CREDENTIALS),
        state);
  }

  /// @return a published leak that is told only to who is in it
  public static Leak patientsOfTheClinic() {
    return leak(
        "0c000000-0000-4000-8000-000000000003",
        "phong-kham-2026",
        "Patients of the clinic An Tâm",
        LocalDate.of(2026, 9, 9),
        List.of(NAME, HEALTH),
        LeakState.PUBLISHED,
        true);
  }

  private static Leak leak(
      String id,
      String name,
      String title,
      LocalDate foundOn,
      List<DataCategory> categories,
      LeakState state) {
    return leak(id, name, title, foundOn, categories, state, false);
  }

  private static Leak leak(
      String id,
      String name,
      String title,
      LocalDate foundOn,
      List<DataCategory> categories,
      LeakState state,
      boolean sensitive) {
    return new Leak(
        UUID.fromString(id),
        name,
        title,
        "A list offered in a closed chat group, with one row a customer.",
        foundOn,
        "A chat group of data traders",
        categories,
        List.of(Sector.UTILITIES),
        null,
        null,
        sensitive,
        state,
        loadOf(state),
        Instant.parse("2026-11-03T02:00:00Z"),
        state == LeakState.PUBLISHED ? Instant.parse("2026-11-04T02:00:00Z") : null);
  }

  private static Leak.Load loadOf(LeakState state) {
    return new Leak.Load(
        48_211_904L,
        state == LeakState.LOADING ? 20_000_000L : 48_211_904L,
        1_000_000L,
        Map.of(IdentifierKind.PHONE, 912_004L, IdentifierKind.NATIONAL_ID, 401_220L),
        10_482L,
        Map.of("masked", 311L, "scientific", 12L),
        1_302_742L,
        state == LeakState.FAILED ? "damaged" : null,
        "3f".repeat(32),
        state == LeakState.LOADING ? 95L : null,
        "gzip: CSV, comma",
        "GB18030");
  }
}
