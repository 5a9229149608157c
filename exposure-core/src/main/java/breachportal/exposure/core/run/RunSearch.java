package breachportal.exposure.core.run;

import java.io.IOException;

/// Looks for points in a run that lies elsewhere, without reading it whole: a binary search, about
/// log2(entries) reads of 16 bytes.
///
/// The run's checksum is not looked at: it was checked when the run was stored.
public final class RunSearch {

  private final Bytes bytes;
  private final long entries;

  /// Where a run lies.
  @FunctionalInterface
  public interface Bytes {

    /// @param offset of the first byte
    /// @param length how many
    /// @return exactly that many bytes
    /// @throws IOException when they can't be read
    byte[] read(long offset, int length) throws IOException;
  }

  /// @param bytes the run's bytes
  /// @param length how many there are
  /// @throws DamagedRun if a run has no such length
  public RunSearch(Bytes bytes, long length) throws DamagedRun {
    long body = length - RunFormat.HEADER_BYTES - RunFormat.TRAILER_BYTES;
    if (body < 0 || body % RunFormat.ENTRY_BYTES != 0) {
      throw new DamagedRun("its length");
    }
    this.bytes = bytes;
    this.entries = body / RunFormat.ENTRY_BYTES;
  }

  /// @param point a point
  /// @return whether the run has an entry for it
  /// @throws IOException when the run can't be read
  public boolean holds(Point point) throws IOException {
    long low = 0;
    long high = entries - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      int order = at(middle).compareTo(point);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private Point at(long entry) throws IOException {
    return Point.of(
        bytes.read(RunFormat.HEADER_BYTES + entry * RunFormat.ENTRY_BYTES, Point.BYTES));
  }
}
