package breachportal.notification.list.file;

/// Whether bytes that come in pieces are UTF-8 as a whole (RFC 3629). Not thread-safe.
final class Utf8Check {
  private int following;
  private int least = 0x80;
  private int most = 0xbf;
  private boolean broken;

  void check(byte[] bytes, int offset, int count) {
    for (int i = offset; i < offset + count && !broken; i++) {
      byte next = bytes[i];
      if (following == 0) {
        if (next < 0) {
          lead(next & 0xff);
        }
      } else {
        follow(next & 0xff);
      }
    }
  }

  private void lead(int next) {
    least = 0x80;
    most = 0xbf;
    if (next >= 0xc2 && next <= 0xdf) {
      following = 1;
    } else if (next >= 0xe0 && next <= 0xef) {
      following = 2;
      least = next == 0xe0 ? 0xa0 : least;
      most = next == 0xed ? 0x9f : most;
    } else if (next >= 0xf0 && next <= 0xf4) {
      following = 3;
      least = next == 0xf0 ? 0x90 : least;
      most = next == 0xf4 ? 0x8f : most;
    } else {
      broken = true;
    }
  }

  private void follow(int next) {
    broken = next < least || next > most;
    following--;
    least = 0x80;
    most = 0xbf;
  }

  /// @return whether all of it was UTF-8; to be asked at the end
  boolean holds() {
    return !broken && following == 0;
  }
}
