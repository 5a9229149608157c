package breachportal.exposure.core.generation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What the first bytes of a generation say of it.
///
/// @param generation its number, from 1 on
/// @param epoch the epoch of its points
/// @param layout where its buckets lie
/// @param entries how many entries are no dummies
/// @param sha256 the hash of everything, in hex: SHA-256 of the header up to its hash, followed
///     by the SHA-256 of each stripe
record GenerationHeader(
    long generation, int epoch, GenerationLayout layout, long entries, String sha256) {

  private static final byte[] MAGIC = {'B', 'P', 'G', 'E', 'N', 0};
  private static final short VERSION = 2;
  private static final int HASH_BYTES = 32;
  private static final int HASH_OFFSET = 40;

  /// @param stripes the SHA-256 of each stripe
  static GenerationHeader of(
      long generation, int epoch, GenerationLayout layout, long entries, List<byte[]> stripes) {
    GenerationHeader unhashed =
        new GenerationHeader(generation, epoch, layout, entries, "00".repeat(HASH_BYTES));
    return new GenerationHeader(generation, epoch, layout, entries, unhashed.hashWith(stripes));
  }

  byte[] toBytes() {
    ByteBuffer header = ByteBuffer.allocate(GenerationLayout.HEADER_BYTES);
    header.put(MAGIC).putShort(VERSION).putLong(generation).putInt(epoch);
    header.putInt(layout.bucketBits()).putInt(layout.bucketBytes()).putInt(0);
    header.putLong(entries).put(HexFormat.of().parseHex(sha256));
    return header.array();
  }

  static GenerationHeader read(byte[] bytes) throws DamagedGeneration {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[MAGIC.length];
    header.get(magic);
    if (!Arrays.equals(magic, MAGIC) || header.getShort() != VERSION) {
      throw new DamagedGeneration("its header");
    }
    long generation = header.getLong();
    int epoch = header.getInt();
    int bucketBits = header.getInt();
    int bucketBytes = header.getInt();
    header.getInt();
    long entries = header.getLong();
    byte[] hash = new byte[HASH_BYTES];
    header.get(hash);
    if (bucketBytes % GenerationLayout.ENTRY_BYTES != 0) {
      throw new DamagedGeneration("its layout");
    }
    try {
      int slots = bucketBytes / GenerationLayout.ENTRY_BYTES;
      GenerationLayout layout = new GenerationLayout(bucketBits, slots);
      String sha256 = HexFormat.of().formatHex(hash);
      return new GenerationHeader(generation, epoch, layout, entries, sha256);
    } catch (IllegalArgumentException e) {
      throw new DamagedGeneration("its layout");
    }
  }

  /// @param stripes the SHA-256 of each stripe as it is
  /// @return whether header and buckets are those that were written
  boolean agreesWith(List<byte[]> stripes) {
    return sha256.equals(hashWith(stripes));
  }

  private String hashWith(List<byte[]> stripes) {
    MessageDigest digest = GenerationWriter.sha256();
    digest.update(toBytes(), 0, HASH_OFFSET);
    stripes.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }
}
