package breachportal.exposure;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.testing.PostgresResource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks for traces of identifiers: as they are, in hex, in base64, in UTF-16, and as plain
/// hashes.
///
/// Ten digits stand in a megabyte of random hex now and then: where bytes and random identifiers
/// are written out, and in fractions, only what bytes of a trace look like is looked for.
final class Traces {

  private static final Pattern CHANCE =
      Pattern.compile(
          "\\\\+x[0-9a-f]+"
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|(?<![0-9A-Za-z])[0-9a-f]{32,}(?![0-9A-Za-z])"
              + "|[0-9]+\\.[0-9]+");

  private static final int BASE64_ALIGNMENTS = 3;

  private final List<String> texts = new ArrayList<>();
  private final List<String> bytes = new ArrayList<>();

  /// @param forms every form of the identifiers that must not be found; each distinct enough not
  ///     to turn up by chance
  Traces(String... forms) {
    for (String form : forms) {
      addForm(form.getBytes(UTF_8));
      addForm(form.getBytes(UTF_16LE));
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
        addForm(digest(algorithm, form));
      }
    }
  }

  /// @return which needles the text holds
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    bytes.stream().filter(lower::contains).forEach(found::add);
    String plain = CHANCE.matcher(text).replaceAll(" ");
    String lowerPlain = CHANCE.matcher(lower).replaceAll(" ");
    texts.stream()
        .filter(needle -> plain.contains(needle) || lowerPlain.contains(needle))
        .forEach(found::add);
    return found;
  }

  /// Searches every table of every schema, the system's own aside, as the superuser.
  ///
  /// @return `table: needle` for each that was found
  Set<String> inDatabase() throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            in(rows.getString(1)).forEach(needle -> found.add(table + ": " + needle));
          }
        }
      }
    }
    return found;
  }

  static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')"
                + " union select 'pg_catalog.pg_largeobject'"
                + " union select 'pg_catalog.pg_stats'"
                + " union select 'pg_catalog.pg_stat_activity' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void addForm(byte[] form) {
    texts.add(new String(form, StandardCharsets.ISO_8859_1));
    String hex = HexFormat.of().formatHex(form);
    bytes.add(hex);
    bytes.add(HexFormat.of().formatHex(hex.getBytes(UTF_8)));
    for (int shift = 0; shift < BASE64_ALIGNMENTS; shift++) {
      addBase64(form, shift);
    }
  }

  /// What base64 makes of the bytes behind `shift` others, without the characters that depend on
  /// what stands around; as text, and in the hex of a column of bytes.
  private void addBase64(byte[] form, int shift) {
    byte[] shifted = new byte[shift + form.length];
    System.arraycopy(form, 0, shifted, shift, form.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int to = shifted.length * 8 / 6;
    if (to - from >= 8) {
      String base64 = whole.substring(from, to);
      texts.add(base64);
      bytes.add(HexFormat.of().formatHex(base64.getBytes(UTF_8)));
    }
  }

  private static byte[] digest(String algorithm, String form) {
    try {
      return MessageDigest.getInstance(algorithm).digest(form.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
