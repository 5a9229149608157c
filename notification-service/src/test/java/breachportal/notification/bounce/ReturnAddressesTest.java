package breachportal.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnAddressesTest {
  private static final UUID CARRIED = UUID.fromString("0192f000-0000-7000-8000-00000000beef");

  private final ReturnAddresses addresses = addresses(1);

  @Test
  void shouldCarryADeliveryThroughServersThatChangeCase() {
    String address = addresses.of(CARRIED).orElseThrow();

    assertThat(addresses.deliveryOf(address)).contains(CARRIED);
    assertThat(addresses.deliveryOf(address.toUpperCase(Locale.ROOT))).contains(CARRIED);
    assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void shouldNotTakeADeliveryForAReaderNorAReaderForADelivery() {
    assertThat(addresses.readerOf(addresses.of(CARRIED).orElseThrow())).isEmpty();
    assertThat(addresses.deliveryOf(addresses.ofReader(CARRIED).orElseThrow())).isEmpty();
    assertThat(addresses.readerOf(addresses.ofReader(CARRIED).orElseThrow())).contains(CARRIED);
  }

  @Test
  void shouldKnowNoAddressOfAnotherKey() {
    String address = addresses(2).of(CARRIED).orElseThrow();

    assertThat(addresses.deliveryOf(address)).isEmpty();
    assertThat(addresses.readerOf(address)).isEmpty();
  }

  @Test
  void shouldMakeNoneWithoutAMailboxToReturnTo() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    ReturnAddresses none = new ReturnAddresses(key, Optional::empty);

    assertThat(none.of(CARRIED)).isEmpty();
    assertThat(none.ofReader(CARRIED)).isEmpty();
  }

  private static ReturnAddresses addresses(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    return new ReturnAddresses(
        Base64.getEncoder().encodeToString(key), () -> Optional.of("return@bounces.example.org"));
  }
}
