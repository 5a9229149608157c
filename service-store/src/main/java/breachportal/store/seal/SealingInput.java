package breachportal.store.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads plain bytes and gives them sealed, segment by segment: the pulling end for a store that
/// takes an input, where sealing by itself pushes into an output. Not thread-safe.
public final class SealingInput extends InputStream {

  private static final int STEP_BYTES = 1 << 16;

  private final InputStream plain;
  private final ByteArrayOutputStream sealed = new ByteArrayOutputStream(2 * STEP_BYTES);
  private final OutputStream sealing;
  private final byte[] step = new byte[STEP_BYTES];
  private byte[] ready = new byte[0];
  private int at;
  private boolean over;

  /// @param plain the plain bytes; not closed
  /// @param sealer seals them
  /// @param context where they belong
  /// @throws IOException when sealing can't begin
  public SealingInput(InputStream plain, Sealer sealer, byte[] context) throws IOException {
    this.plain = plain;
    this.sealing = sealer.sealing(sealed, context);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (at == ready.length && !over) {
      sealMore();
    }
    if (at == ready.length) {
      return -1;
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, target, offset, count);
    at += count;
    return count;
  }

  private void sealMore() throws IOException {
    int count = plain.readNBytes(step, 0, step.length);
    if (count > 0) {
      sealing.write(step, 0, count);
    }
    if (count < step.length) {
      sealing.close();
      over = true;
    }
    ready = sealed.toByteArray();
    sealed.reset();
    at = 0;
  }
}
