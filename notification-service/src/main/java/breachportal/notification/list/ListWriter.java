package breachportal.notification.list;

import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.list.file.ListFile;
import breachportal.notification.list.file.ListRefused;
import breachportal.notification.list.file.Subscriber;
import breachportal.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Writes the rows of a list batch by batch, each in a transaction of its own. Those that were
/// written before are passed over. Not thread-safe.
final class ListWriter implements ListFile.Rows {
  private static final int BATCH = 2_000;

  private final Target target;
  private final Durably durably;
  private long read;

  /// Where the rows go.
  ///
  /// @param listId the list
  /// @param written how many rows of the file were written before
  /// @param batch the people that wait
  /// @param refusals the refused rows that wait
  /// @param tally what the rows before came to
  /// @param maxRows how many rows a file may have
  record Target(
      UUID listId,
      long written,
      RecipientBatch batch,
      Refusals refusals,
      Tally tally,
      long maxRows) {}

  /// Makes something durable.
  @FunctionalInterface
  interface Durably {
    /// @param rows how many rows of the file are written then
    /// @param write writes them, in a transaction
    void write(long rows, BiConsumer<Sql, Instant> write);
  }

  ListWriter(Target target, Durably durably) {
    this.target = target;
    this.durably = durably;
  }

  @Override
  public void person(long number, Subscriber person, List<RefusedRow> leftOut) {
    if (isNew(number)) {
      target.batch().add(number, person);
      for (RefusedRow cell : leftOut) {
        target.refusals().add(cell);
        target.tally().leaveOut(cell.reason());
      }
      flushFull();
    }
  }

  @Override
  public void refused(long number, RefusedRow row) {
    if (isNew(number)) {
      target.refusals().add(row);
      target.tally().refuse(row.reason());
      flushFull();
    }
  }

  private boolean isNew(long number) {
    if (number > target.maxRows()) {
      throw new ListRefused(
          "file", "max_rows", "A list has at most " + target.maxRows() + " rows.");
    }
    read = number;
    return number > target.written();
  }

  private void flushFull() {
    if (target.batch().size() + target.refusals().size() >= BATCH) {
      flush();
    }
  }

  /// Writes what waits.
  void flush() {
    durably.write(
        read,
        (sql, now) -> {
          target.tally().add(target.batch().writeTo(sql, now));
          target.refusals().writeTo(sql);
          target.tally().writeTo(sql, target.listId());
        });
    target.batch().clear();
  }
}
