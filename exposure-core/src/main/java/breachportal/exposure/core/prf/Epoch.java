package breachportal.exposure.core.prf;

/// Which set of keys something was evaluated under. A key never changes within its epoch; what
/// was loaded in one epoch is loaded again in the next.
///
/// @param number from 1 on
public record Epoch(int number) implements Comparable<Epoch> {

  /// @throws IllegalArgumentException if the number is below 1
  public Epoch {
    if (number < 1) {
      throw new IllegalArgumentException("epochs count from 1");
    }
  }

  @Override
  public int compareTo(Epoch other) {
    return Integer.compare(number, other.number);
  }
}
