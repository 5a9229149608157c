package breachportal.store.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/// Encrypts at rest: AES-256-GCM for rows, AES-256-GCM-HKDF in segments of 64 KiB for streams (both
/// by Tink). What is sealed in one context opens in no other. Safe for concurrent use.
public final class Sealer {

  /// How long a key is.
  public static final int KEY_BYTES = 32;

  private static final int SEGMENT_BYTES = 64 * 1024;

  private final Aead rows;
  private final StreamingAead streams;

  private Sealer(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes");
    }
    try {
      this.rows = new AesGcmJce(key);
      this.streams = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("AES-256-GCM can't be had", unusable);
    }
  }

  /// @param key 32 bytes
  /// @return a sealer with that key
  public static Sealer withKey(byte[] key) {
    return new Sealer(key);
  }

  /// @return 32 bytes from the system's random source
  public static byte[] newKey() {
    return Random.randBytes(KEY_BYTES);
  }

  /// @param plain what to seal
  /// @param context where it belongs, such as its row's identifier; not secret
  /// @return the sealed bytes: 12 of nonce, the ciphertext, 16 of tag
  public byte[] seal(byte[] plain, byte[] context) {
    try {
      return rows.encrypt(plain, context);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("sealing failed", unusable);
    }
  }

  /// @param sealed what was sealed
  /// @param context the context it was sealed in
  /// @return the plain bytes
  /// @throws Unsealable when it was sealed with another key, in another context, or was changed
  public byte[] open(byte[] sealed, byte[] context) {
    try {
      return rows.decrypt(sealed, context);
    } catch (GeneralSecurityException changed) {
      throw new Unsealable();
    }
  }

  /// @param into where the sealed bytes go
  /// @param context where they belong
  /// @return takes the plain bytes; closing it ends the stream and closes `into`
  /// @throws IOException when writing fails
  public OutputStream sealing(OutputStream into, byte[] context) throws IOException {
    try {
      return streams.newEncryptingStream(into, context);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("sealing failed", unusable);
    }
  }

  /// @param sealed the sealed bytes
  /// @param context the context they were sealed in
  /// @return the plain bytes; reading throws IOException where they were changed
  /// @throws IOException when reading fails
  public InputStream opening(InputStream sealed, byte[] context) throws IOException {
    try {
      return streams.newDecryptingStream(sealed, context);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("opening failed", unusable);
    }
  }

  /// @param sealed the sealed bytes, from the first on
  /// @param context the context they were sealed in
  /// @return the plain bytes, to be read from any place on: only the segments that are read are
  ///     opened; reading throws IOException where they were changed
  /// @throws IOException when reading fails
  public SeekableByteChannel opening(SeekableByteChannel sealed, byte[] context)
      throws IOException {
    try {
      return streams.newSeekableDecryptingChannel(sealed, context);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("opening failed", unusable);
    }
  }

  @Override
  public String toString() {
    return "Sealer[redacted]";
  }
}
