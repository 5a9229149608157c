package breachportal.notification.list;

import breachportal.notification.list.file.FileSource;
import breachportal.notification.list.file.SealedTexts;
import breachportal.store.chunk.ChannelInput;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.seal.Sealer;
import breachportal.store.seal.SealingInput;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// The files of lists while they are read: sealed under the data key of their list as they come in,
/// opened as they are read. In a transaction a statement takes part in it, outside of one it is one
/// of its own.
@ApplicationScoped
class ListFiles {
  /// Sealing adds a header and 16 bytes to each segment of 64 KiB.
  private static final double SEALED_SHARE = 1.001;

  private static final long SEALED_EXTRA = 4_096;

  @Inject DataSource source;

  /// @param listId the list
  /// @param key its data key
  /// @param plain the file, read to its end
  /// @param maxBytes the most of its bytes
  /// @throws IOException when reading fails
  void keep(UUID listId, Sealer key, InputStream plain, long maxBytes) throws IOException {
    SealingInput sealed = new SealingInput(plain, key, context(listId));
    var unused = chunks().write(listId, sealed, (long) (maxBytes * SEALED_SHARE) + SEALED_EXTRA);
  }

  /// @param listId a list whose file is kept
  /// @param key its data key
  /// @return the file
  FileSource open(UUID listId, Sealer key) {
    return new KeptFile(listId, key);
  }

  /// @param listId the list whose workbook is read; has no pages yet
  /// @return keeps the workbook's texts, under a key that is nowhere else
  SealedTexts texts(UUID listId) {
    Sealer key = Sealer.withKey(Sealer.newKey());
    Sql sql = Sql.on(source);
    forgetTexts(listId);
    return new SealedTexts(
        new SealedTexts.Pages() {
          @Override
          public void put(int number, byte[] bytes) {
            sql.update(
                "insert into list_text_page (list_id, seq, bytes) values (?, ?, ?)",
                listId,
                number,
                key.seal(bytes, context(listId)));
          }

          @Override
          public byte[] get(int number) {
            byte[] sealed =
                sql.first(
                        "select bytes from list_text_page where list_id = ? and seq = ?",
                        row -> row.getBytes(1),
                        listId,
                        number)
                    .orElseThrow();
            return key.open(sealed, context(listId));
          }
        });
  }

  void forgetTexts(UUID listId) {
    Sql.on(source).update("delete from list_text_page where list_id = ?", listId);
  }

  /// Deletes what is kept of a list's file.
  void forget(UUID listId) {
    chunks().delete(listId);
    forgetTexts(listId);
  }

  private ChunkStore chunks() {
    return new ChunkStore(source, "list_chunk");
  }

  private static byte[] context(UUID listId) {
    return ("list file " + listId).getBytes(StandardCharsets.US_ASCII);
  }

  private final class KeptFile implements FileSource {
    private final UUID listId;
    private final Sealer key;
    private final AtomicLong read = new AtomicLong();

    KeptFile(UUID listId, Sealer key) {
      this.listId = listId;
      this.key = key;
    }

    @Override
    public InputStream open(long from) throws IOException {
      SeekableByteChannel plain = key.opening(chunks().channel(listId), context(listId));
      read.set(from);
      return new FilterInputStream(new ChannelInput(plain, from, plain.size())) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int count = super.read(into, offset, length);
          KeptFile.this.read.addAndGet(Math.max(0, count));
          return count;
        }
      };
    }

    @Override
    public long bytesRead() {
      return read.get();
    }
  }
}
