package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the columns of a file hold: by their names where the first row has names, else by what is
/// in them.
///
/// @param heading whether the first row names them
/// @param all the columns
/// @param clear whether there is no doubt
record Columns(boolean heading, List<ListForm.Column> all, boolean clear) {
  /// How many columns are kept beside those that say who a person is.
  static final int MAX_FIELDS = 20;

  private static final int MAX_LABEL = 100;
  private static final int ENOUGH_TO_DOUBT = 5;
  private static final double DOUBTFUL = 0.3;

  /// @param sample some rows, the heading first if there is one
  /// @return the columns, as they look
  static Columns of(Sample sample) {
    List<Sample.Row> rows = sample.rows();
    List<String> first = rows.getFirst().cells();
    Set<Column> named = Column.allIn(first);
    boolean person =
        first.stream().anyMatch(Evidence::isMailbox)
            || (named.size() < 2 && first.stream().anyMatch(Evidence::isSomebodys));
    boolean heading = !person && (!named.isEmpty() || rows.size() > 1);
    int width = width(rows);
    List<Evidence> evidence = evidence(rows.subList(heading ? 1 : 0, rows.size()), width);
    Set<Column> others = heading ? named : Set.of();
    Set<Use> taken = EnumSet.noneOf(Use.class);
    List<ListForm.Column> all = new ArrayList<>();
    boolean doubt = heading && named.isEmpty() && mayBeNone(rows, width);
    int fields = 0;
    for (int i = 0; i < width; i++) {
      String label = label(heading && i < first.size() ? first.get(i) : "", i);
      Optional<Column> meaning = heading ? Column.named(label) : Optional.empty();
      Use use = meaning.map(Column::use).orElse(evidence.get(i).use(heading, others));
      if (use != Use.FIELD && use != Use.NONE && !taken.add(use)) {
        doubt |= meaning.isPresent();
        use = Use.FIELD;
      }
      if (use == Use.FIELD && ++fields > MAX_FIELDS) {
        use = Use.NONE;
      }
      doubt |= heading && use == Use.LANGUAGE && meaning.isEmpty();
      all.add(new ListForm.Column(label, use, null));
    }
    boolean clear = !doubt && (heading || width == 1) && hasAddresses(all, evidence);
    return new Columns(heading, keyed(all), clear);
  }

  /// A first row whose names nobody knows may be somebody of whom little is known, or a title over
  /// the heading.
  private static boolean mayBeNone(List<Sample.Row> rows, int width) {
    return rows.getFirst().cells().stream().limit(width).anyMatch(c -> Cell.isNothing(Cell.text(c)))
        || rows.stream().map(Sample.Row::cells).anyMatch(BelowTitles::isHeading);
  }

  /// @param sample some rows
  /// @param heading whether the first of them names the columns
  /// @param asked what they are said to hold; passed over when it is not said of each
  /// @return the columns, as they are said to be
  static Columns of(Sample sample, boolean heading, List<ListForm.Column> asked) {
    Columns seen = of(sample);
    int width = width(sample.rows());
    List<String> first = heading ? sample.rows().getFirst().cells() : List.of();
    List<ListForm.Column> all = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String label = label(i < first.size() ? first.get(i) : "", i);
      Use use = asked.size() == width ? asked.get(i).use() : seen.all().get(i).use();
      all.add(new ListForm.Column(label, use, null));
    }
    return new Columns(heading, keyed(all), false);
  }

  /// @param columns what the columns of a file hold
  /// @return what has to be said before it can be read
  static List<FieldError> needs(List<ListForm.Column> columns) {
    List<FieldError> needs = new ArrayList<>();
    for (Use use : EnumSet.of(Use.EMAIL, Use.PHONE, Use.NAME, Use.LANGUAGE)) {
      if (count(columns, use) > 1) {
        needs.add(
            new FieldError(
                "columns", "one_column", "Choose one column for the " + word(use) + "."));
      }
    }
    if (count(columns, Use.EMAIL) == 0 && count(columns, Use.PHONE) == 0) {
      needs.add(
          new FieldError("columns", "has_column", "Say which column holds the e-mail addresses."));
    }
    if (count(columns, Use.FIELD) > MAX_FIELDS) {
      needs.add(
          new FieldError("columns", "max_fields", "Keep at most " + MAX_FIELDS + " columns."));
    }
    return needs;
  }

  private static String word(Use use) {
    return switch (use) {
      case EMAIL -> "e-mail address";
      case PHONE -> "phone number";
      case NAME -> "name";
      default -> "language";
    };
  }

  private static long count(List<ListForm.Column> columns, Use use) {
    return columns.stream().filter(column -> column.use() == use).count();
  }

  private static boolean hasAddresses(List<ListForm.Column> all, List<Evidence> evidence) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).use() == Use.EMAIL) {
        Evidence cells = evidence.get(i);
        return cells.filled() < ENOUGH_TO_DOUBT || cells.mailboxes() >= DOUBTFUL * cells.filled();
      }
    }
    return false;
  }

  private static List<Evidence> evidence(List<Sample.Row> rows, int width) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int place = i;
      evidence.add(
          Evidence.of(
              rows.stream()
                  .filter(row -> place < row.cells().size())
                  .map(row -> row.cells().get(place))
                  .toList()));
    }
    return evidence;
  }

  /// The heading's width, or that of the first row; a longer row is a broken one.
  private static int width(List<Sample.Row> rows) {
    List<String> first = rows.getFirst().cells();
    int width = first.size();
    while (width > 1 && first.get(width - 1).isBlank() && isBlank(rows, width - 1)) {
      width--;
    }
    return width;
  }

  private static boolean isBlank(List<Sample.Row> rows, int place) {
    return rows.stream()
        .allMatch(row -> row.cells().size() <= place || row.cells().get(place).isBlank());
  }

  private static String label(String cell, int place) {
    String plain = Cell.oneLine(cell);
    String label = plain.isEmpty() ? "Column " + (place + 1) : plain;
    return label.substring(0, Math.min(label.length(), MAX_LABEL));
  }

  private static List<ListForm.Column> keyed(List<ListForm.Column> columns) {
    Set<String> taken = new HashSet<>(FieldKey.RESERVED);
    List<ListForm.Column> keyed = new ArrayList<>();
    for (ListForm.Column each : columns) {
      String key =
          each.use() == Use.FIELD ? FieldKey.of(each.label(), keyed.size() + 1, taken) : null;
      keyed.add(new ListForm.Column(each.label(), each.use(), key));
    }
    return List.copyOf(keyed);
  }
}
