package breachportal.bench.sending;

import java.util.List;

/// Invented people of a list: one in a hundred is named twice, one in a hundred has no address, one
/// in a hundred no good one.
final class InventedPeople {
  static final List<String> HEADER = List.of("email", "Họ và tên", "Số điện thoại", "Số hợp đồng");

  private static final String[] NAMES = {"Nguyễn Thị Hằng", "Trần Văn Dũng", "Lê Thu Hường"};

  private InventedPeople() {}

  /// @param number which one
  /// @return the cells of the row
  static List<String> row(int number) {
    String address =
        switch (number % 100) {
          case 7 -> "person" + (number - 1) + "@d" + (number - 1) % 40 + ".example.org";
          case 8 -> "";
          case 9 -> "person" + number + " at example.org";
          default -> "person" + number + "@d" + number % 40 + ".example.org";
        };
    return List.of(
        address,
        NAMES[number % 3] + " " + number,
        "09%08d".formatted(number),
        "HD-%010d".formatted(number));
  }
}
