package breachportal.rendering.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Verifies a statement, its JSON or its page, with public keys that one trusts already, and says
/// what it states. Asks nobody.
public final class VerifyStatement {
  private static final List<String> OUTCOMES =
      List.of("accepted", "bounced", "suppressed", "unreachable", "cancelled", "pending");

  private VerifyStatement() {}

  /// @param arguments the statement's file, then a file with the keys as the portal publishes them,
  ///     or one public key in base64url
  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 2) {
      out.println("Name the statement's file, and the file with the portal's public keys.");
      System.exit(2);
    }
    System.exit(verify(Path.of(arguments[0]), arguments[1], out) ? 0 : 1);
  }

  /// @param file the statement
  /// @param keys a file with keys, or a key
  /// @param out where to say what it is
  /// @return whether it is genuine, agrees with its page, and balances
  static boolean verify(Path file, String keys, PrintStream out) {
    try {
      StatementFile statement = StatementFile.of(Files.readAllBytes(file));
      String fault = fault(statement, keys(keys));
      if (!fault.isEmpty()) {
        out.println("NOT GENUINE: " + fault);
        return false;
      }
      JsonNode document = statement.document();
      out.println("GENUINE: signed with the key " + document.at("/signature/keyId").asText());
      print(document.path("statement"), out);
      return balances(document.path("statement"), out);
    } catch (IOException | IllegalArgumentException unreadable) {
      out.println("CAN'T BE READ: " + unreadable.getMessage());
      return false;
    }
  }

  private static String fault(StatementFile file, Map<String, byte[]> keys) {
    if (file.document().size() > 2) {
      return "it has parts that nobody signed";
    }
    byte[] key = keys.get(file.document().at("/signature/keyId").asText());
    if (key == null) {
      return "it names a key that is not among those you trust";
    }
    if (!SignedStatements.isSigned(file.document(), SignedStatements.publicKey(key))) {
      return "the signature is not of this statement";
    }
    return file.pageAgrees() ? "" : "the page shows other figures than what was signed";
  }

  private static Map<String, byte[]> keys(String argument) throws IOException {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    Path file = Path.of(argument);
    if (Files.isRegularFile(file)) {
      for (JsonNode each : JsonMapper.builder().build().readTree(Files.readAllBytes(file))) {
        put(keys, each.path("publicKey").asText());
      }
    } else {
      put(keys, argument);
    }
    return keys;
  }

  private static void put(Map<String, byte[]> keys, String text) {
    byte[] key = Base64.getUrlDecoder().decode(text);
    keys.put(SignedStatements.keyId(key), key);
  }

  private static void print(JsonNode statement, PrintStream out) {
    for (String field :
        List.of(
            "reportReference",
            "organisationName",
            "campaignId",
            "state",
            "startedAt",
            "completedAt",
            "cancelledAt",
            "issuedAt")) {
      out.printf(Locale.ROOT, "  %-18s %s%n", field, statement.path(field).asText("-"));
    }
    out.printf(
        Locale.ROOT, "  %-18s %s%n", "list SHA-256", statement.at("/list/sha256").asText("-"));
    out.printf(
        Locale.ROOT, "  %-18s %,d%n", "list refused", statement.at("/list/refused").asLong());
    out.printf(
        Locale.ROOT, "  %-18s %,d%n", "list duplicates", statement.at("/list/duplicates").asLong());
    out.printf(Locale.ROOT, "  %-18s %d%n", "holds", statement.path("holds").size());
    for (String outcome : OUTCOMES) {
      out.printf(
          Locale.ROOT, "  %-18s %,d%n", outcome, statement.path("ledger").path(outcome).asLong());
    }
  }

  private static boolean balances(JsonNode statement, PrintStream out) {
    JsonNode ledger = statement.path("ledger");
    long sum = OUTCOMES.stream().mapToLong(each -> ledger.path(each).asLong()).sum();
    boolean balances = sum == ledger.path("total").asLong();
    out.printf(Locale.ROOT, "  %-18s %,d%n", "total", ledger.path("total").asLong());
    out.println(balances ? "The lines add up to the total." : "THE LINES DO NOT ADD UP.");
    return balances;
  }
}
