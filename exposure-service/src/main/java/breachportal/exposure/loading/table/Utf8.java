package breachportal.exposure.loading.table;

/// Follows well-formed UTF-8 byte by byte (Unicode 16, table 3-7). Not thread-safe.
final class Utf8 {

  private int missing;
  private int low = 0x80;
  private int high = 0xBF;

  /// @param next the next byte
  /// @return whether well-formed UTF-8 can go on with it
  boolean takes(byte next) {
    int value = next & 0xFF;
    if (missing > 0) {
      boolean continues = value >= low && value <= high;
      low = 0x80;
      high = 0xBF;
      missing--;
      return continues;
    }
    return value < 0x80 || begins(value);
  }

  /// @return whether no character is left half
  boolean isComplete() {
    return missing == 0;
  }

  private boolean begins(int value) {
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
      low = value == 0xE0 ? 0xA0 : 0x80;
      high = value == 0xED ? 0x9F : 0xBF;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
      low = value == 0xF0 ? 0x90 : 0x80;
      high = value == 0xF4 ? 0x8F : 0xBF;
    } else {
      return false;
    }
    return true;
  }
}
