package breachportal.file.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// VISCII 1.1 (RFC 1456): every byte above 0x7F is a Vietnamese letter, and so are six of the
/// control characters. The platform has no such charset.
final class Viscii extends Charset {

  static final Charset CHARSET = new Viscii();

  private static final String HIGH =
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
          + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "Õắằặấầẩậẽẹếềểễệố"
          + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
          + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉ"
          + "đựòóôõỏọụùúũủýợỮ";

  private Viscii() {
    super("VISCII", new String[0]);
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(letter(in.get()));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  /// @throws UnsupportedOperationException always: nothing is written in it
  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("VISCII is only read");
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  private static char letter(byte code) {
    return switch (code) {
      case 0x02 -> 'Ẳ';
      case 0x05 -> 'Ẵ';
      case 0x06 -> 'Ẫ';
      case 0x14 -> 'Ỷ';
      case 0x19 -> 'Ỹ';
      case 0x1E -> 'Ỵ';
      default -> code >= 0 ? (char) code : HIGH.charAt(code & 0x7F);
    };
  }
}
