package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rendered files are what base/ and overlays/ say. They are kept beside their sources so that
/// the other tests need no kubectl; the hashes tell, without it, that they were forgotten.
class RenderedTest {

  @Test
  void shouldBeRenderedFromTheseSources() throws Exception {
    assertThat(Overlay.read(Overlay.module().resolve("rendered/SOURCES.sha256")))
        .as("Something below base/ or overlays/ changed: run k8s/render")
        .isEqualTo(hashes());
  }

  @ParameterizedTest
  @EnumSource
  void shouldEqualAFreshRendering(Overlay overlay) throws Exception {
    assumeThat(kubectlIsThere()).as("kubectl is installed").isTrue();
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay.label())
            .directory(Overlay.module().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String fresh = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kubectl.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(fresh).isEqualTo(Overlay.read(overlay.rendered()));
  }

  private static boolean kubectlIsThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(it -> Files.isExecutable(Path.of(it, "kubectl")));
  }

  private static String hashes() throws IOException {
    Path module = Overlay.module();
    try (Stream<Path> base = Files.walk(module.resolve("base"));
        Stream<Path> overlays = Files.walk(module.resolve("overlays"))) {
      List<Path> files = Stream.concat(base, overlays).filter(Files::isRegularFile).toList();
      return files.stream()
          .sorted(
              (a, b) -> module.relativize(a).toString().compareTo(module.relativize(b).toString()))
          .map(it -> sha256(it) + "  " + module.relativize(it) + "\n")
          .collect(Collectors.joining());
    }
  }

  private static String sha256(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
