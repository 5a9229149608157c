package breachportal.check.index;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.check.group.Element;
import breachportal.check.voprf.Blinding;
import breachportal.check.voprf.Proof;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.generation.GenerationWriter;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.core.run.RunSorter;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server's code and this client's share no line; here they have to agree.
class BothSidesTest {

  private static final long GENERATION = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  @Test
  void shouldFindWhatTheServerIndexed() throws Exception {
    PrfKeys keys = keys();
    Generation index = index(keys, List.of(run(keys, 3, 0, 5_000), run(keys, 9, 4_000, 5_000)));

    assertTrue(index.layout().bucketBits() > 0);
    assertEquals(List.of(3), check(keys, index, number(0)));
    assertEquals(List.of(3, 9), check(keys, index, number(4_500)));
    assertEquals(List.of(), check(keys, index, number(5_000)));
  }

  @Test
  void shouldFollowAChainOfMoreThanThreeLeaks() throws Exception {
    PrfKeys keys = keys();
    List<MappedRun> runs = new ArrayList<>();
    for (int leak = 1; leak <= 8; leak++) {
      runs.add(run(keys, leak, 0, 1));
    }
    assertEquals(
        IntStream.rangeClosed(1, 8).boxed().toList(), check(keys, index(keys, runs), number(0)));
  }

  private static List<Integer> check(PrfKeys keys, Generation index, String identifier) {
    Blinding blinding = Blinding.of(identifier.getBytes(US_ASCII), RANDOM);
    var answer =
        keys.of(Kind.PHONE).blindEvaluator().evaluate(List.of(blinding.blinded().encode()));
    Element evaluated = Element.decode(answer.evaluated().getFirst());
    assertTrue(
        Proof.decode(answer.proof())
            .holds(
                Element.decode(keys.of(Kind.PHONE).publicKey()),
                List.of(blinding.blinded()),
                List.of(evaluated)));
    Point point = Point.of(blinding.finish(evaluated));
    byte[] bucket =
        index.bucket(point.bucket(index.layout().bucketBits())).toArray(ValueLayout.JAVA_BYTE);
    return point.leaks(GENERATION, bucket);
  }

  private Generation index(PrfKeys keys, List<MappedRun> runs) throws IOException {
    Path file = folder.resolve("generation");
    new GenerationWriter(GENERATION, keys.epoch().number(), runs, 1).write(file);
    return Generation.open(file).verified();
  }

  private MappedRun run(PrfKeys keys, int leak, int from, int to) throws IOException {
    PointMaker points = new PointMaker(keys);
    Path file = folder.resolve("run-" + leak);
    try (RunSorter sorter = new RunSorter(folder, leak, 1, 1, 1_000)) {
      for (int i = from; i < to; i++) {
        var point = points.pointOf(new Identifier(Kind.PHONE, number(i)));
        sorter.addAll(new long[] {point.high(), point.low()});
      }
      sorter.writeTo(Files.newOutputStream(file));
    }
    return MappedRun.open(file).verified();
  }

  private PrfKeys keys() throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(
        file,
        "epoch=1\nphone=%s\nnational_id=%s\nemail=%s\n".formatted(scalar(), scalar(), scalar()));
    return PrfKeys.read(file);
  }

  private static String scalar() {
    return Base64.getUrlEncoder()
        .encodeToString(breachportal.check.group.Scalar.random(RANDOM).encode());
  }

  private static String number(int i) {
    return "phone:+8491%07d".formatted(i);
  }
}
