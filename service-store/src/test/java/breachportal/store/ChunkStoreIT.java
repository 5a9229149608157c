package breachportal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import breachportal.api.id.Ids;
import breachportal.api.problem.TooLarge;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.sql.Sql;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkStoreIT {

  private final ChunkStore chunks = new ChunkStore(Database.source(), "chunk");

  @BeforeEach
  void emptyTable() {
    Sql sql = Sql.on(Database.source());
    sql.update("drop table if exists chunk");
    sql.update(
        "create table chunk (owner_id uuid, seq integer, bytes bytea, primary key (owner_id, seq))");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 20, (1 << 20) + 1, 3_000_000})
  void shouldGiveBackWhatWasWritten(int length) throws Exception {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    UUID owner = Ids.next();
    var written = chunks.write(owner, new ByteArrayInputStream(bytes), 10_000_000);
    assertEquals(length, written.bytes());
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
        written.sha256());
    assertArrayEquals(bytes, chunks.open(owner).readAllBytes());
    chunks.delete(owner);
    assertEquals(0, chunks.open(owner).readAllBytes().length);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 16",
    "5, 1",
    "1048570, 16",
    "1048576, 16",
    "2097150, 4",
    "2499999, 1",
    "2499995, 16",
    "3000000, 16"
  })
  void shouldReadAPart(int offset, int length) throws Exception {
    byte[] bytes = new byte[2_500_000];
    new Random(1).nextBytes(bytes);
    UUID owner = Ids.next();
    chunks.write(owner, new ByteArrayInputStream(bytes), 10_000_000);

    byte[] part = chunks.read(owner, offset, length);

    int end = Math.min(bytes.length, offset + length);
    assertArrayEquals(Arrays.copyOfRange(bytes, Math.min(offset, end), end), part);
  }

  @Test
  void shouldRefuseMoreThanTheBound() {
    var tooLong = new ByteArrayInputStream(new byte[1_000_001]);
    assertThrows(TooLarge.class, () -> chunks.write(Ids.next(), tooLong, 1_000_000));
  }
}
