package breachportal.check.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.exposure.core.identifier.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private OtherSide server;

  @BeforeEach
  void start() throws IOException {
    server = OtherSide.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldTellFoundFromNotFoundByItsExitCode() {
    assertEquals(1, check("--number", OtherSide.IN_IT));
    assertTrue(said.toString().contains("the-shop"));
    assertEquals(0, check("--number", OtherSide.NOT_IN_IT));
    assertEquals(0, check("--email", "a@example.org"));
    assertEquals(0, check("--national-id", "001099012345"));
  }

  @Test
  void shouldNotTakeAFalsifiedProofForAnAnswer() {
    server.evaluation = answer -> answer.put("proof", flipped(answer.path("proof").asText()));
    assertEquals(2, check("--number", OtherSide.IN_IT));
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
    server.evaluation = answer -> answer.put("proof", "AAAA");
    assertEquals(2, check("--number", OtherSide.IN_IT));
    assertFalse(said.toString().contains("Not in any leak"));
  }

  @Test
  void shouldNotTakeAnotherKeyForThePinnedOne() {
    String other = server.pin(Kind.EMAIL).replace("email", "phone");
    assertEquals(2, run("--number", OtherSide.IN_IT, "--pin", other));
    assertEquals(2, run("--number", OtherSide.IN_IT, "--pin", server.pin(Kind.EMAIL)));
    assertTrue(said.toString().contains("no key is pinned for phone@1"));
    assertEquals(2, run("--number", OtherSide.IN_IT, "--pin", "phone@1"));
  }

  @Test
  void shouldNotTakeABucketOfAnotherLengthForABucket() {
    server.bucket = bytes -> new byte[bytes.length - 16];
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
  }

  @Test
  void shouldAskForNoBucketWhoseNumberWouldTellWhichNumberItIs() {
    for (int bits : new int[] {21, 30, 64, -1}) {
      server.parameters =
          told -> {
            ((ObjectNode) told.path("indexes").path(0)).put("bucketBits", bits);
            return told;
          };
      assertEquals(2, check("--number", OtherSide.IN_IT));
    }
    assertEquals(0, server.bucketsAsked);
  }

  @Test
  void shouldNameALeakThatWasPublishedWhileItWasBeingLookedFor() {
    server.parameters =
        told -> {
          server.parameters = later -> later;
          ((ObjectNode) told.path("indexes").path(0)).put("generation", 4);
          told.remove("leaks");
          return told;
        };
    assertEquals(1, check("--number", OtherSide.IN_IT));
    assertTrue(said.toString().contains("the-shop"));
  }

  @Test
  void shouldNotTakeAMissingIndexForAnswer() {
    server.parameters =
        told -> {
          told.remove("indexes");
          return told;
        };
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
    assertTrue(said.toString().contains("no index"));
  }

  /// An exit code of one would say that it is in a leak.
  @Test
  void shouldNotTakeWhatCanNotBeReadForAnAnswer() {
    server.evaluation = answer -> answer.putNull("proof");
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
    server.evaluation = answer -> null;
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
    assertFalse(said.toString().contains("Exception"));
  }

  @Test
  void shouldSayThatAFileIsMissingOrNotText() throws IOException {
    Path file = folder.resolve("latin1.txt");
    Files.write(file, new byte[] {'a', (byte) 0xE9, 'b', '\n'});
    assertEquals(2, check("--file", file.toString()));
    assertTrue(said.toString().contains("not text in UTF-8"));
    assertEquals(2, check("--file", folder.resolve("none").toString()));
    assertTrue(said.toString().contains("there is no file"));
  }

  @Test
  void shouldSayWhenNoKeyIsPinned() {
    assertEquals(1, run("--number", OtherSide.IN_IT));
    assertTrue(said.toString().contains("No key is pinned"));
  }

  @Test
  void shouldWaitAsLongAsTheServerAsks() {
    server.refuseFirst.addAll(List.of(429, 429));
    assertEquals(1, check("--number", OtherSide.IN_IT));
    assertTrue(said.toString().contains("The server asks to wait 1 seconds."));
    server.refuseFirst.add(503);
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT));
    server.refuseFirst.add(429);
    assertEquals(2, check("--number", OtherSide.NOT_IN_IT, "--wait", "0"));
  }

  @Test
  void shouldCheckAFileWithinItsBudgetAndGoOnWhereItEnded() throws IOException {
    Path file = folder.resolve("customers.txt");
    List<String> lines = new ArrayList<>();
    for (int i = 10; i < 55; i++) {
      lines.add("09120001" + i);
    }
    lines.set(43, OtherSide.IN_IT);
    Files.write(file, lines);
    assertEquals(2, check("--file", file.toString(), "--budget", "30"));
    assertTrue(said.toString().contains("30\tin none"));
    assertTrue(said.toString().contains("go on with --from 31"));
    assertFalse(said.toString().contains("31\t"));
    assertEquals(1, check("--file", file.toString(), "--from", "31"));
    assertTrue(said.toString().contains("44\tthe-shop"));
    assertFalse(said.toString().contains("0912"), "lines are named by number");
  }

  @Test
  void shouldNotCallAFileCleanOfWhichALineCanNotBeRead() throws IOException {
    Path file = folder.resolve("customers.txt");
    Files.write(file, List.of(OtherSide.NOT_IN_IT, "0912345xxx"));
    assertEquals(2, check("--file", file.toString()));
    assertTrue(said.toString().contains("2\tnot checked: all of its digits are needed"));
  }

  @Test
  void shouldSayAtWhichLineToGoOnWhenTheServerFails() throws IOException {
    Path file = folder.resolve("customers.txt");
    Files.write(file, List.of(OtherSide.NOT_IN_IT));
    server.refuseFirst.add(500);
    assertEquals(2, check("--file", file.toString()));
    assertTrue(said.toString().contains("go on with --from 1"));
  }

  @Test
  void shouldSayThatNoServerAnswers() {
    for (String address : List.of("http://localhost:1", "localhost:8080", "ftp://localhost")) {
      assertEquals(2, execute(List.of("--number", OtherSide.IN_IT, "--server", address)));
      assertEquals(2, execute(List.of("keys", "--server", address)));
    }
    assertTrue(said.toString().contains("no such server answers at http://localhost:1"));
    assertTrue(said.toString().contains("--server needs an address"));
    assertFalse(said.toString().contains("null"));
  }

  @Test
  void shouldPrintTheKeysAsPins() {
    assertEquals(0, execute(List.of("keys", "--server", server.address())));
    assertTrue(said.toString().contains(server.pin(Kind.PHONE)));
  }

  @Test
  void shouldRefuseWhatIsNoQuestion() {
    assertEquals(2, check());
    assertEquals(2, check("--number", "0912"));
    assertEquals(2, check("--email", OtherSide.IN_IT));
    assertEquals(2, check("--file", folder.resolve("none").toString()));
    assertEquals(2, check("--file", folder.toString(), "--budget", "0"));
    assertEquals(2, check("--file", folder.toString(), "--from", "0"));
  }

  private int check(String... arguments) {
    String[] pins = {"--pin", server.pin(Kind.PHONE), "--pin", server.pin(Kind.NATIONAL_ID)};
    return run(
        Stream.of(arguments, pins, new String[] {"--pin", server.pin(Kind.EMAIL)})
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--server", server.address()));
    all.addAll(List.of(arguments));
    return execute(all);
  }

  private int execute(List<String> arguments) {
    return Check.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(arguments.toArray(String[]::new));
  }

  private static String flipped(String base64url) {
    byte[] bytes = Base64.getUrlDecoder().decode(base64url);
    bytes[bytes.length - 2] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
