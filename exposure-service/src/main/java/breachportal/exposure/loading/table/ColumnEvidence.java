package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import org.jspecify.annotations.Nullable;

/// Counts what the first rows hold in one column, and so tells what the column is.
final class ColumnEvidence {

  private static final Surroundings ZEROS_LOST = new Surroundings(Region.VIETNAM, true);
  private static final double MOST = 0.5;
  private static final double SOME = 0.2;
  private static final double WITH_HINT = 0.05;

  /// Nine digits can be a card, a telephone number without its zero, or anybody's customer
  /// number.
  private static final int CARD_LENGTH = "nid:VN:".length() + 9;

  private int cells;
  private int phones;
  private int phonesWithZero;
  private int citizens;
  private int cards;
  private int emails;

  void add(String cell) {
    if (cell.isBlank()) {
      return;
    }
    cells++;
    phones += found(Kind.PHONE, cell, Surroundings.UNKNOWN) == null ? 0 : 1;
    phonesWithZero += found(Kind.PHONE, cell, ZEROS_LOST) == null ? 0 : 1;
    emails += found(Kind.EMAIL, cell, Surroundings.UNKNOWN) == null ? 0 : 1;
    Identifier id = found(Kind.NATIONAL_ID, cell, Surroundings.UNKNOWN);
    if (id != null) {
      boolean card = id.canonical().length() == CARD_LENGTH;
      cards += card ? 1 : 0;
      citizens += card ? 0 : 1;
    }
  }

  /// @param hint what the heading suggests
  /// @return what the column holds, or null if no identifiers; telephone where it has e-mail
  ///     addresses too, which tell themselves apart
  @Nullable Kind kind(HeaderHint hint) {
    if (cells == 0) {
      return hint.kind();
    }
    if (share(emails) >= (hint.kind() == Kind.EMAIL ? WITH_HINT : SOME)) {
      return !hint.other() && share(phones) >= WITH_HINT ? Kind.PHONE : Kind.EMAIL;
    }
    if (hint.other()) {
      return null;
    }
    if (hint.kind() == Kind.NATIONAL_ID) {
      return share(citizens + cards) >= WITH_HINT ? Kind.NATIONAL_ID : null;
    }
    if (hint.kind() == Kind.PHONE) {
      return share(phones) >= WITH_HINT || share(phonesWithZero) >= MOST ? Kind.PHONE : null;
    }
    if (share(citizens + cards) >= MOST && share(citizens) >= SOME) {
      return Kind.NATIONAL_ID;
    }
    return share(phones) >= MOST ? Kind.PHONE : null;
  }

  private double share(int count) {
    return (double) count / cells;
  }

  static @Nullable Identifier found(Kind kind, String cell, Surroundings where) {
    First first = new First();
    Normaliser.read(kind, cell, where, first);
    return first.identifier;
  }

  private static final class First implements Findings {
    private @Nullable Identifier identifier;

    @Override
    public void found(Identifier found) {
      identifier = identifier == null ? found : identifier;
    }

    @Override
    public void refused(Refusal reason) {
      // What is no identifier is no evidence.
    }
  }
}
