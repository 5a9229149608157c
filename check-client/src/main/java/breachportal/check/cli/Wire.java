package breachportal.check.cli;

import java.util.List;

/// What goes over the wire, as this client understands it.
final class Wire {

  private Wire() {}

  record Parameters(String suite, List<Key> keys, List<Index> indexes, List<Leak> leaks) {

    Parameters {
      keys = orNone(keys);
      indexes = orNone(indexes);
      leaks = orNone(leaks);
    }
  }

  record Key(String kind, int epoch, String publicKey) {}

  record Index(long generation, int epoch, int bucketBits, int bucketBytes) {}

  record Leak(int number, String name) {}

  record Challenge(
      String algorithm, String challenge, long maxnumber, String salt, String signature) {}

  record Solution(String algorithm, String challenge, long number, String salt, String signature) {}

  record Request(String kind, int epoch, List<String> blinded, String proofOfWork) {}

  record Answer(List<String> evaluated, String proof, long generation, String token) {

    Answer {
      evaluated = orNone(evaluated);
    }
  }

  @SuppressWarnings("NullAway") // what is missing in JSON arrives as null
  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
