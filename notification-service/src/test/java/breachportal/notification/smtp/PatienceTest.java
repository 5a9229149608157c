package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody on the other side can hold a connection's place for ever.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatienceTest {
  /// More than the buffers of both sides hold.
  private static final byte[] BIG = "Text of a letter.\r\n".repeat(2_000_000).getBytes(US_ASCII);

  private static final char[] PASSWORD = "for-the-test".toCharArray();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "IMPLICIT"})
  void shouldGiveUpWhenTheServerStopsReading(Encryption encryption) throws Exception {
    SSLContext tls = tls();
    try (ServerSocket door = door(tls, encryption)) {
      CountDownLatch over = new CountDownLatch(1);
      serve(
          door,
          client -> {
            greetUntilContent(client);
            over.await();
          });
      try (SmtpConnection connection = SmtpConnection.open(server(door, encryption, tls))) {
        assertThatThrownBy(() -> connection.send("a@example.org", "b@example.org", BIG))
            .isInstanceOf(SocketTimeoutException.class);
      } finally {
        over.countDown();
      }
    }
  }

  @Test
  void shouldGiveUpWhenAnAnswerDrips() throws Exception {
    try (ServerSocket door = door(SSLContext.getDefault(), Encryption.NEVER);
        var drops = Executors.newSingleThreadScheduledExecutor()) {
      serve(
          door,
          client ->
              drops.scheduleAtFixedRate(
                  () -> drip(client, drops::shutdown), 0, 50, TimeUnit.MILLISECONDS));

      assertThatThrownBy(
              () -> SmtpConnection.open(server(door, Encryption.NEVER, SSLContext.getDefault())))
          .isInstanceOf(SocketTimeoutException.class);
      drops.shutdownNow();
    }
  }

  private static void drip(Socket client, Runnable gone) {
    try {
      client.getOutputStream().write('2');
    } catch (IOException hungUp) {
      gone.run();
    }
  }

  private static void greetUntilContent(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII), 64);
    for (String line = ""; line != null && !line.equals("DATA"); line = in.readLine()) {
      say(client, ScriptedServer.kindly(line).replace("PIPELINING", "8BITMIME"));
    }
    say(client, "354 go on");
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
  }

  /// Does something with a client.
  @FunctionalInterface
  private interface Service {
    void serve(Socket client) throws Exception;
  }

  private static void serve(ServerSocket door, Service service) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                service.serve(door.accept());
              } catch (Exception hungUp) {
                // The other side hung up, or the test is over.
              }
            });
  }

  private static ServerSocket door(SSLContext tls, Encryption encryption) throws IOException {
    return encryption == Encryption.NEVER
        ? new ServerSocket(0, 5, InetAddress.getLoopbackAddress())
        : tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static SmtpServer server(ServerSocket door, Encryption encryption, SSLContext tls) {
    return new SmtpServer(
        "localhost",
        door.getLocalPort(),
        encryption,
        null,
        tls,
        "portal.example.org",
        Duration.ofSeconds(5));
  }

  /// @return shows a certificate of localhost made for this test, and trusts it alone
  private SSLContext tls() throws Exception {
    Path file = folder.resolve("localhost.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    keytool.waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
