package breachportal.store.chunk;

import breachportal.api.hash.Sha256;
import breachportal.api.problem.TooLarge;
import breachportal.store.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// Keeps long byte strings as rows of 1 MiB in a table `(owner_id uuid, seq integer, bytes bytea,
/// primary key (owner_id, seq))`, so that every replica reaches them and a backup holds them.
///
/// Streams both ways with one chunk in memory. In a transaction it takes part in it; outside of one
/// each chunk commits on its own, and who writes deletes what is left of a broken try.
public final class ChunkStore {

  private static final int CHUNK_BYTES = 1 << 20;
  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  private final Sql sql;
  private final String table;

  /// @param source the database
  /// @param table the table's name
  public ChunkStore(DataSource source, String table) {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException("not the name of a table: " + table);
    }
    this.sql = Sql.on(source);
    this.table = table;
  }

  /// What was written.
  ///
  /// @param bytes how many bytes
  /// @param sha256 their SHA-256, in hex
  public record Written(long bytes, String sha256) {}

  /// @param owner whose bytes these are; must have none yet
  /// @param in the bytes, read to their end and not closed
  /// @param maxBytes how many are taken
  /// @return what was written
  /// @throws IOException when reading fails
  /// @throws TooLarge when there are more than that
  public Written write(UUID owner, InputStream in, long maxBytes) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK_BYTES];
    long total = 0;
    for (int seq = 0; ; seq++) {
      int length = in.readNBytes(chunk, 0, CHUNK_BYTES);
      if (length == 0) {
        return new Written(total, HexFormat.of().formatHex(digest.digest()));
      }
      total += length;
      if (total > maxBytes) {
        throw new TooLarge("file", maxBytes / 1_000_000 + " MB");
      }
      digest.update(chunk, 0, length);
      sql.update(
          "insert into " + table + " (owner_id, seq, bytes) values (?, ?, ?)",
          owner,
          seq,
          length == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, length));
    }
  }

  /// @param owner whose bytes
  /// @return the bytes, a chunk fetched at a time; empty when there are none
  public InputStream open(UUID owner) {
    return new ChunkInput(seq -> chunk(owner, seq));
  }

  /// Reads a part of the bytes without the rest.
  ///
  /// @param owner whose bytes
  /// @param offset where the part begins
  /// @param length how long it is, at most 1 MiB
  /// @return the part; shorter where the bytes end
  public byte[] read(UUID owner, long offset, int length) {
    int first = Math.toIntExact(offset / CHUNK_BYTES);
    int from = (int) (offset % CHUNK_BYTES);
    byte[] part = part(owner, first, from, length);
    int rest = from + length - CHUNK_BYTES;
    if (rest <= 0) {
      return part;
    }
    byte[] next = part(owner, first + 1, 0, rest);
    byte[] joined = Arrays.copyOf(part, part.length + next.length);
    System.arraycopy(next, 0, joined, part.length, next.length);
    return joined;
  }

  /// @param owner whose bytes
  /// @return the bytes, to be read from any place on, a chunk fetched at a time
  public SeekableByteChannel channel(UUID owner) {
    long size =
        sql.first(
                "select coalesce(sum(octet_length(bytes)), 0) from "
                    + table
                    + " where owner_id = ?",
                row -> row.getLong(1),
                owner)
            .orElse(0L);
    return new ChunkChannel(seq -> chunk(owner, seq), CHUNK_BYTES, size);
  }

  /// @param owner whose bytes are deleted
  public void delete(UUID owner) {
    sql.update("delete from " + table + " where owner_id = ?", owner);
  }

  private byte[] part(UUID owner, int seq, int from, int length) {
    return sql.first(
            "select substring(bytes from ? for ?) from "
                + table
                + " where owner_id = ? and seq = ?",
            row -> row.getBytes(1),
            from + 1,
            length,
            owner,
            seq)
        .orElse(new byte[0]);
  }

  private byte[] chunk(UUID owner, int seq) {
    return sql.first(
            "select bytes from " + table + " where owner_id = ? and seq = ?",
            row -> row.getBytes(1),
            owner,
            seq)
        .orElse(new byte[0]);
  }
}
