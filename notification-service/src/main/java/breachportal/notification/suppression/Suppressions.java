package breachportal.notification.suppression;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import breachportal.contract.campaign.SuppressionCounts;
import breachportal.notification.code.KeyedHash;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The suppression list. It holds no address: whoever asks brings the address, and finds its keyed
/// hash or does not. Every entry ends by itself. All methods take part in the transaction.
@ApplicationScoped
public class Suppressions {
  private static final String STOPPED =
      """
      select encode(address_hash, 'hex') from suppression
      where address_hash in (select decode(hash, 'hex') from unnest(?::text[]) as e (hash))
        and until > ? and (reason = 'bounced' or not ?)
      """;

  private final KeyedHash addresses;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject AuditTrail audit;
  @Inject SuppressionSettings settings;

  @Inject
  Suppressions(@ConfigProperty(name = "breachportal.seal.key") String masterKey) {
    addresses = KeyedHash.of(Base64.getDecoder().decode(masterKey), "suppressed address");
  }

  /// What an address is suppressed for.
  public enum Reason {
    /// Its mail server said that there is no such mailbox: nothing is sent to it.
    BOUNCED,
    /// Its owner called a mail unwanted: only what the law demands is sent to it.
    COMPLAINED
  }

  /// Enters an address; a later entry lengthens an earlier one.
  ///
  /// @param email the address
  /// @param reason what for
  public void add(String email, Reason reason) {
    add(hash(email), reason);
  }

  /// @param email an address
  /// @return the keyed hash under which the list has it, if it has: 128 bits
  public UUID hashOf(String email) {
    ByteBuffer bytes = ByteBuffer.wrap(hash(email));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /// Enters an address of which only the hash is known.
  ///
  /// @param hash what {@link #hashOf} returned for it
  /// @param reason what for
  public void add(UUID hash, Reason reason) {
    ByteBuffer bytes = ByteBuffer.allocate(KeyedHash.BYTES);
    bytes.putLong(hash.getMostSignificantBits()).putLong(hash.getLeastSignificantBits());
    add(bytes.array(), reason);
  }

  private void add(byte[] hash, Reason reason) {
    Instant now = time.instant();
    sql()
        .update(
            """
            insert into suppression (address_hash, reason, since, until) values (?, ?, ?, ?)
            on conflict (address_hash, reason) do update
              set until = greatest(suppression.until, excluded.until)
            """,
            hash,
            name(reason),
            now,
            now.plus(duration(reason)));
  }

  /// @param emails addresses
  /// @param mandatory as for {@link #stops}
  /// @return those of them to which nothing is to be sent, each as it is written there
  public Set<String> stopped(Collection<String> emails, boolean mandatory) {
    Map<String, Set<String>> byHash =
        emails.stream()
            .collect(groupingBy(email -> HexFormat.of().formatHex(hash(email)), toSet()));
    return sql()
        .with(
            connection -> {
              try (var select = connection.prepareStatement(STOPPED)) {
                select.setArray(1, connection.createArrayOf("text", byHash.keySet().toArray()));
                select.setTimestamp(2, Timestamp.from(time.instant()));
                select.setBoolean(3, mandatory);
                Set<String> stopped = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    stopped.addAll(byHash.getOrDefault(row.getString(1), Set.of()));
                  }
                }
                return stopped;
              }
            });
  }

  /// @param email an address
  /// @param mandatory whether the law demands the mail: a complaint does not stop it then
  /// @return whether nothing is to be sent there
  public boolean stops(String email, boolean mandatory) {
    return sql()
        .first(
            """
            select 1 from suppression
            where address_hash = ? and until > ? and (reason = 'bounced' or not ?) limit 1
            """,
            row -> true,
            hash(email),
            time.instant(),
            mandatory)
        .orElse(false);
  }

  /// @return how many addresses are suppressed now
  SuppressionCounts counts() {
    return sql()
        .first(
            """
            select count(*) filter (where reason = 'bounced'),
              count(*) filter (where reason = 'complained')
            from suppression where until > ?
            """,
            row -> new SuppressionCounts(row.getLong(1), row.getLong(2)),
            time.instant())
        .orElseGet(() -> new SuppressionCounts(0, 0));
  }

  /// Removes an address, whatever it was suppressed for, with an audit entry that does not name it.
  ///
  /// @param email the address
  /// @return whether it was there
  boolean remove(String email) {
    boolean there = sql().update("delete from suppression where address_hash = ?", hash(email)) > 0;
    if (there) {
      audit.append("suppression.removed", "suppression", null);
    }
    return there;
  }

  /// Forgets the entries that have ended.
  void sweep() {
    sql().update("delete from suppression where until <= ?", time.instant());
  }

  private byte[] hash(String email) {
    return addresses.of(email.strip().toLowerCase(Locale.ROOT));
  }

  private Duration duration(Reason reason) {
    return reason == Reason.BOUNCED ? settings.bouncedFor() : settings.complainedFor();
  }

  private static String name(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
